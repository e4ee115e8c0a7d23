import { html as markup } from 'hono/html';
import type { CsvColumn } from '../../http/csvStream.ts';
import { paper } from '../documentation/paper.ts';
import type { Feature } from '../lists/listing.ts';
import type { OgcLink } from './links.ts';

export type Page = {
  readonly title: string;
  readonly description?: string | undefined;
  readonly links: readonly OgcLink[];
  /** What there is to read beneath the links. */
  readonly content?: ReturnType<typeof markup>;
};

/** An answer as people read it. Links lead on to pages, for a browser asks for those; only what is data says so. */
export function ogcPage({ title, description, links, content = markup`` }: Page) {
  return paper(
    title,
    markup`<h1>${title}</h1>
      ${description === undefined ? '' : markup`<p>${description}</p>`}
      <article>
        ${links
          .filter(({ rel }) => rel !== 'self')
          .map(
            ({ rel, href, title: name }) =>
              markup`<p><a rel="${rel}" href="${href}">${name}</a></p>`,
          )}
      </article>
      ${content}`,
  );
}

/** Features as a table, each with the address of its own page. */
export function featureTable(
  columns: readonly CsvColumn<Feature>[],
  features: readonly Feature[],
  addressOf: (feature: Feature) => string,
) {
  return markup`<div class="scroll">
    <table class="list">
      <thead>
        <tr>
          ${columns.map(({ heading }) => markup`<th scope="col">${heading}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${features.map(
          (feature) =>
            markup`<tr>
              ${columns.map(({ name, cell }) => {
                const text = cell(feature) ?? '';
                return name === 'id'
                  ? markup`<td><a href="${addressOf(feature)}">${text}</a></td>`
                  : markup`<td>${text}</td>`;
              })}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** What there is to say of one feature, a line each; what is not on record says so. */
export function featureLines(columns: readonly CsvColumn<Feature>[], feature: Feature) {
  return markup`<table class="lines">
    ${columns.map(
      ({ heading, cell }) =>
        markup`<tr>
          <th scope="row">${heading}</th>
          <td>${cell(feature) ?? '未载 · not on record'}</td>
        </tr>`,
    )}
  </table>`;
}
