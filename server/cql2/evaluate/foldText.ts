/**
 * A text without its capitals, by full case folding (Unicode 5.18): `Straße` and `STRASSE` are one. What upper case makes of a letter
 * and lower case of that is the same for every letter but dotted and dotless i, which fold to themselves.
 */
export function foldCase(text: string): string {
  return text.toUpperCase().toLowerCase().replaceAll('ς', 'σ');
}

/** A text without its accents. Voicing marks of Japanese stay: without them はじめ is another word. */
export function foldAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(?![\u3099\u309a])\p{Mn}/gu, '')
    .normalize('NFC');
}
