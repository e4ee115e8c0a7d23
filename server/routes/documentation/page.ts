import { html } from 'hono/html';
import { problemKinds } from '../../http/problem.ts';
import type { ApiDocument } from './apiDocument.ts';
import { outlineOf, type FieldRow, type OperationRow, type SchemaRow } from './outline.ts';
import { paper } from './paper.ts';

/** The OpenAPI document as a page to read: no script, nothing fetched. */
export function documentationPage(document: ApiDocument) {
  const { groups, schemas } = outlineOf(document);
  return paper(
    `${document.info.title} · 接口说明 · API`,
    html`<h1>${document.info.title} <span class="soft">${document.info.version}</span></h1>
      <p>${document.info.description}</p>
      <p>
        机器可读 · Machine-readable: <a href="openapi.json">/openapi.json</a>
        (OpenAPI ${document.openapi})
      </p>
      <nav aria-label="目录 · Contents">
        <ul>
          ${groups.flatMap(({ operations }) => operations.map(contentsEntry))}
          <li><a href="#schemas">数据类型 · Types</a></li>
          <li><a href="#problems">错误 · Problems</a></li>
        </ul>
      </nav>
      ${groups.map(
        ({ title, operations }) =>
          html`<h2>${title}</h2>
            ${operations.map(operationArticle)}`,
      )}
      <h2 id="schemas">数据类型 · Types</h2>
      ${schemas.map(schemaArticle)}
      <h2 id="problems">错误 · Problems</h2>
      ${problemTable()}`,
  );
}

function anchorOf({ method, path }: OperationRow): string {
  return `${method}${path}`;
}

function contentsEntry(operation: OperationRow) {
  const { method, path, summary } = operation;
  return html`<li>
    <a href="#${anchorOf(operation)}"><code>${method} ${path}</code></a>
    <span class="soft">${summary}</span>
  </li>`;
}

function operationArticle(operation: OperationRow) {
  const { method, path, summary, description, parameters, body, responses } = operation;
  return html`<article id="${anchorOf(operation)}">
    <h3>${summary}</h3>
    <p>
      <code><span class="method ${method}">${method}</span> ${path}</code>
    </p>
    <p>${description}</p>
    ${fieldTable('参数 · Parameters', parameters)}
    ${
      body &&
      html`<p>请求内容 · Body: ${typeLinks(body.type)}</p>
        ${body.example && html`<pre><code>${body.example}</code></pre>`}`
    }
    <div class="scroll">
      <table>
        <caption>
          响应 · Responses
        </caption>
        ${responses.map(
          (response) =>
            html`<tr>
              <th scope="row">${response.status}</th>
              <td>${response.description}</td>
              <td><code>${response.mediaType}</code></td>
              <td>${typeLinks(response.type)}</td>
            </tr>`,
        )}
      </table>
    </div>
  </article>`;
}

function schemaArticle({ name, description, type, fields }: SchemaRow) {
  return html`<article id="type-${name}">
    <h3><code>${name}</code></h3>
    ${description && html`<p>${description}</p>`}
    ${fields.length > 0 ? fieldTable('字段 · Fields', fields) : html`<p>${typeLinks(type)}</p>`}
  </article>`;
}

/** Names of types begin with a capital, the words of JSON do not: `Bilingual | null`. What stands in quotes is a value. */
function typeLinks(type: string) {
  return html`<code
    >${type
      .split(/("[^"]*"|\b[A-Z]\w*\b)/)
      .map((part) =>
        /^[A-Z]/.test(part) ? html`<a href="#type-${part}">${part}</a>` : part,
      )}</code
  >`;
}

function fieldTable(title: string, fields: readonly FieldRow[]) {
  if (fields.length === 0) return '';
  return html`<div class="scroll">
    <table>
      <caption>
        ${title}
      </caption>
      ${fields.map(
        (field) =>
          html`<tr>
            <th scope="row"><code>${field.name}</code></th>
            <td class="soft">
              ${field.place} ${field.required ? '必填 · required' : '可省 · optional'}
            </td>
            <td>${typeLinks(field.type)}</td>
            <td>
              ${field.description}
              ${field.example && html`<span class="soft">例 · e.g.</span> <code>${field.example}</code>`}
            </td>
          </tr>`,
      )}
    </table>
  </div>`;
}

function problemTable() {
  return html`<article>
    <p>
      application/problem+json (RFC 9457) · title、detail 为中文，titleEn、detailEn 为英文 · Chinese
      in title and detail, English in titleEn and detailEn.
    </p>
    <div class="scroll">
      <table>
        ${Object.entries(problemKinds).map(
          ([kind, { status, title }]) =>
            html`<tr id="${kind}">
              <th scope="row"><code>${kind}</code></th>
              <td>${status}</td>
              <td>${title.zh}</td>
              <td>${title.en}</td>
            </tr>`,
        )}
      </table>
    </div>
  </article>`;
}
