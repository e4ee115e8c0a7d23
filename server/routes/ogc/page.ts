import { html as markup } from 'hono/html';
import { paper } from '../documentation/paper.ts';
import type { Feature } from '../lists/listing.ts';
import type { OgcLink } from './links.ts';

/** What a page shows: links, and features as a table. */
export type Page = {
  readonly title: string;
  readonly description?: string | undefined;
  readonly links: readonly OgcLink[];
  readonly features?: readonly Feature[];
  /** Where a feature has a page of its own. */
  readonly addressOf?: (feature: Feature) => string;
};

/** An answer as people read it: no script, nothing fetched. */
export function ogcPage({ title, description, links, features, addressOf }: Page) {
  const names = [...new Set((features ?? []).flatMap(({ properties }) => Object.keys(properties)))];
  return paper(
    title,
    markup`<h1>${title}</h1>
          ${description === undefined ? '' : markup`<p>${description}</p>`}
          <article>
            ${links.map(
              ({ rel, href, type, title: name }) =>
                markup`<p><a rel="${rel}" href="${href}">${name}</a> <code>${type}</code></p>`,
            )}
          </article>
          ${features === undefined ? '' : table(features, names, addressOf)}`,
  );
}

function table(
  features: readonly Feature[],
  names: readonly string[],
  addressOf: Page['addressOf'],
) {
  return markup`<div class="scroll">
    <table>
      <thead>
        <tr>
          ${names.map((name) => markup`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${features.map(
          (feature) =>
            markup`<tr>
              ${names.map((name) => cell(feature, name, addressOf))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function cell(feature: Feature, name: string, addressOf: Page['addressOf']) {
  const values = feature.properties as Readonly<Record<string, string | number | boolean | null>>;
  const text = String(values[name] ?? '');
  return name === 'id' && addressOf
    ? markup`<td><a href="${addressOf(feature)}">${text}</a></td>`
    : markup`<td>${text}</td>`;
}
