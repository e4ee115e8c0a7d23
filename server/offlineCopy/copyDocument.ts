import type { Bilingual } from '../../geodata/bilingual.ts';
import type { IsoInstant } from '../../geodata/date.ts';

/** What the page of a copy is told when it opens. */
export type CopyFacts = {
  readonly takenAt: IsoInstant;
  readonly takenFrom: string;
  /** `/zones/jindong?date=2010-09-30` */
  readonly opensAt: string;
  readonly version: string;
};

type Script = { readonly source: string } | { readonly file: string };

/**
 * The document of an offline copy: a word while it opens, the scripts that tell its parts, and the one that opens it.
 *
 * @param parts either in the document itself or in files beside it
 */
export function copyDocument(
  name: Bilingual,
  boot: string,
  parts: readonly Script[],
  facts: CopyFacts,
): string[] {
  return [
    `<!doctype html>
<html lang="zh-CN" data-scheme="light">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="robots" content="noindex">
<title>${escaped(name.zh)} · 挂图 · 离线副本</title>
<style>
html { background: #f6f2e9; color: #2b2621; font: 16px/1.6 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif }
body { margin: 0 }
#opening { position: fixed; inset: 0; display: grid; place-content: center; padding: 2rem; text-align: center }
#guatu:not(:empty) ~ #opening { display: none }
</style>
</head>
<body>
<div id="guatu"></div>
<p id="opening" data-failed="这份离线副本打不开：请用 2023 年以后的 Chrome、Edge 或 Firefox 打开。It does not open; take a browser of 2023 or later.">
${escaped(name.zh)} · 离线副本，正在打开…<br>${escaped(name.en)} · offline copy, opening…
<noscript><br>请允许本页运行脚本。Let this page run its scripts.</noscript></p>
<script>${boot}</script>
`,
    ...parts.map((part) =>
      'file' in part
        ? `<script src="${part.file}"></script>\n`
        : `<script>${part.source}</script>\n`,
    ),
    `<script>guatuOpen(${inScript(facts)})</script>\n</body>\n</html>\n`,
  ];
}

/** `guatuPart("zone","H4sI…")`: a name of ours, and base64, which ends no script. */
export function partScript(name: string, content: string): string {
  return `guatuPart("${name}","${content}")`;
}

function inScript(facts: CopyFacts): string {
  return JSON.stringify(facts).replaceAll('<', String.raw`\u003c`);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
