import { headingOf } from '../export/heading.ts';
import type { ExportedReading } from '../export/exportedReading.ts';
import { beside, type Writing } from '../export/writing.ts';

/** So much of an address fits on a line at the foot; the notes have all of it. */
const longestAddress = 120;

/**
 * What stands at the foot of every page, in the margins of the paper, where no element of the page reaches: what the sheet
 * is of, the address that opens the same view, and which page it is.
 */
export function pageStyle(table: ExportedReading, writing: Writing): string {
  const { title, marks } = headingOf(table, writing);
  const foot = beside([title, table.area.name, table.date, marks ?? '']);
  const address =
    table.address.length > longestAddress
      ? `${table.address.slice(0, longestAddress)}…`
      : table.address;
  const [before = '', between = '', after = ''] = writing.words.exported.paper
    .page('\n', '\n')
    .split('\n')
    .map(quoted);
  return `@page {
    @bottom-left { content: ${quoted(foot)} "\\A" ${quoted(address)}; width: 82%; }
    @bottom-right { content: ${before} counter(page) ${between} counter(pages) ${after}; }
  }`;
}

/** A string of CSS that no name can end: every character out of the ordinary is written by its number. */
function quoted(text: string): string {
  const safe = text.replace(
    /[^\p{L}\p{N} ·，。（）/.-]/gu,
    (character) => `\\${character.codePointAt(0)?.toString(16)} `,
  );
  return `"${safe}"`;
}
