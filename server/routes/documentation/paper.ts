import { html } from 'hono/html';
import { style } from './style.ts';

/** A page of text as people read it: no script, nothing fetched. @param content made by `html` */
export function paper(title: string, content: ReturnType<typeof html>) {
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        <main>${content}</main>
      </body>
    </html>`;
}
