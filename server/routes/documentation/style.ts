import { raw } from 'hono/html';

/** The look of the documentation page: a printed sheet. Inline, because the page must stand on its own. */
export const style = raw(`
:root { color-scheme: light; --ink: #23282b; --soft: #6b6a63; --paper: #f7f3ea; --sheet: #fffdf7; --line: #ddd5c3; --accent: #8c2f1b; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.6 "Noto Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif; }
main { max-width: 64rem; margin: 0 auto; padding: 2rem 1.25rem 5rem; }
h1, h2 { font-family: "Noto Serif SC", "Songti SC", Georgia, serif; font-weight: 600; line-height: 1.25; }
h1 { font-size: 2rem; margin: 0 0 .5rem; }
h2 { font-size: 1.35rem; margin: 3rem 0 1rem; padding-bottom: .35rem; border-bottom: 2px solid var(--ink); }
h3 { font-size: 1.05rem; margin: 0 0 .25rem; }
p { margin: .35rem 0; white-space: pre-line; }
a { color: var(--accent); }
nav ul { columns: 2 20rem; padding: 0; list-style: none; margin: 1rem 0; }
nav a { text-decoration: none; }
article { background: var(--sheet); border: 1px solid var(--line); border-radius: 4px; padding: 1rem 1.25rem; margin: 0 0 1rem; }
code { font: .875em/1.5 ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.method { display: inline-block; min-width: 3.2em; color: var(--sheet); background: var(--ink); border-radius: 3px; padding: 0 .45em; text-align: center; font-weight: 600; }
.method.POST, .method.DELETE { background: var(--accent); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: .75rem 0 0; font-size: .9rem; }
caption { text-align: left; color: var(--soft); padding: .25rem 0; }
th, td { text-align: left; vertical-align: top; padding: .3rem .75rem .3rem 0; border-top: 1px solid var(--line); }
td:last-child { width: 45%; }
th { font-weight: 500; color: var(--soft); white-space: nowrap; }
pre { overflow-x: auto; background: var(--paper); border: 1px solid var(--line); border-radius: 3px; padding: .6rem .8rem; margin: .5rem 0 0; }
.soft { color: var(--soft); }
.list td { white-space: nowrap; width: auto; }
.list td.values { white-space: normal; min-width: 22rem; }
.scroll:has(.list) {
  background:
    linear-gradient(to right, var(--paper) 40%, transparent) left / 3rem 100% no-repeat local,
    linear-gradient(to left, var(--paper) 40%, transparent) right / 3rem 100% no-repeat local,
    linear-gradient(to right, #23282b33, transparent) left / .9rem 100% no-repeat,
    linear-gradient(to left, #23282b33, transparent) right / .9rem 100% no-repeat;
}
.lines { table-layout: fixed; }
.lines th { width: 14rem; white-space: normal; }
.lines td { width: auto; overflow-wrap: anywhere; }
@media (max-width: 40rem) { .list td.values { white-space: nowrap; } .lines th { width: 40%; } }
.letter { max-width: 40rem; }
.letter h1 small { display: block; font-size: .55em; margin: .35rem 0 1rem; }
`);
