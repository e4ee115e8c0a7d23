import { html } from 'hono/html';
import { paper } from './documentation/paper.ts';
import type { Landing, Link } from './schemas/landing.ts';

/** The page of links as people read it: no script, nothing fetched. */
export function landingPage({ title, description, descriptionEn, links, zones }: Landing) {
  return paper(
    `${title} · 接口 · API`,
    html`<h1>${title}</h1>
      <p>${description}</p>
      <p>${descriptionEn}</p>
      ${linkList(links)}
      ${zones.map(
        ({ name, nameEn, links: own }) =>
          html`<h2>${name} · ${nameEn}</h2>
            ${linkList(own)}`,
      )}`,
  );
}

function linkList(links: readonly Link[]) {
  return html`<article>
    ${links.map(
      ({ href, title, titleEn }) =>
        html`<p><a href="${href}">${title} · ${titleEn}</a> <code>${href}</code></p>`,
    )}
  </article>`;
}
