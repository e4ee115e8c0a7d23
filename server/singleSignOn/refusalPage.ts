import { html } from 'hono/html';
import { problemKinds, type ProblemError } from '../http/problem.ts';
import { paper } from '../routes/documentation/paper.ts';

/** Why somebody was not signed in, for a person to read: no script, nothing fetched, and the ways on. */
export function refusalPage(
  { kind, detail }: ProblemError,
  { home, again, requestId }: { home: string; again: string; requestId: string },
) {
  const { title } = problemKinds[kind];
  return paper(
    `${title.zh} · ${title.en}`,
    html`<div class="letter">
      <h1>${title.zh}<small lang="en">${title.en}</small></h1>
      <article>
        <p>${detail.zh}</p>
        <p lang="en">${detail.en}</p>
      </article>
      <p><a href="${again}">重新登录 · Sign in again</a></p>
      <p><a href="${home}">回到挂图 · Back to the map</a></p>
      <p class="soft">编号 · Id <code>${requestId}</code></p>
    </div>`,
  );
}
