/**
 * `Content-Disposition` of a file with a name in any script (RFC 6266): in UTF-8 for whoever reads that, and for the rest a name
 * in ASCII.
 *
 * @param plain letters, digits, dots and hyphens
 */
export function attachment(name: string, plain: string): string {
  // encodeURIComponent leaves five characters that RFC 5987 wants coded.
  const coded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${coded}`;
}
