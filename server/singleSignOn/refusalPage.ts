import { html } from 'hono/html';
import { problemKinds, type ProblemError } from '../http/problem.ts';
import { style } from '../routes/documentation/style.ts';

/** Why somebody was not signed in, for a person to read: no script, nothing fetched, and the ways on. */
export function refusalPage(
  { kind, detail }: ProblemError,
  { home, again, requestId }: { home: string; again: string; requestId: string },
) {
  const { title } = problemKinds[kind];
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title.zh} · ${title.en}</title>
        <style>
          ${style} main {
            max-width: 40rem;
          }
          h1 small {
            display: block;
            font-size: 0.55em;
          }
        </style>
      </head>
      <body>
        <main>
          <h1>${title.zh}<small lang="en">${title.en}</small></h1>
          <article>
            <p>${detail.zh}</p>
            <p lang="en">${detail.en}</p>
          </article>
          <p><a href="${again}">重新登录 · Sign in again</a></p>
          <p><a href="${home}">回到挂图 · Back to the map</a></p>
          <p class="soft">编号 · Id <code>${requestId}</code></p>
        </main>
      </body>
    </html>`;
}
