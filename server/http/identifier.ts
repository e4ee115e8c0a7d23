/**
 * Whether a text can be the id of anything: 1 to 200 characters without control characters. PostgreSQL refuses U+0000 in
 * any text, so such an id must not reach it.
 */
export function isStorableId(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  return text.length > 0 && text.length <= 200 && !/[\u0000-\u001f\u007f]/.test(text);
}
