/**
 * How a formula begins in a spreadsheet, leading blanks passed over; some programs take the full-width twins for the same. A
 * firm that registers as `=HYPERLINK("http://…")` stays a name.
 */
const formulaStart = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;

export function looksLikeFormula(text: string): boolean {
  return formulaStart.test(text);
}

/** Text for a CSV file, which has no types: what a program would calculate gets an apostrophe in front. */
export function csvText(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text;
}
