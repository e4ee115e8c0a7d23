type PastedKind = 'geojson' | 'kml' | 'txt' | 'csv';

/** What a text that was pasted is, by how it begins; null where it cannot hold land. The server looks again. */
function pastedKind(text: string): PastedKind | null {
  const plain = text.replace(/^\uFEFF/, '').trim();
  if (/^[{[]\s*["{]/.test(plain)) return 'geojson';
  if (/^<(\?xml|kml)/i.test(plain)) return 'kml';
  // 界址点: its mark, or a line of a parcel, which ends with @, with a line of a point below.
  if (/[[【]\s*地块坐标\s*[\]】]/.test(plain) || /^[^\n]*[,，][^\n]*[@＠]\s*$/m.test(plain))
    return 'txt';
  const [first = '', second] = plain.split(/\r\n?|\n/);
  // A row of names and a row of values, parted as a spreadsheet or a text does it.
  return second !== undefined && /[\t,，;|]/.test(first) ? 'csv' : null;
}

/** A pasted text as a file: `粘贴.geojson`; null where it is none. */
export function pastedFile(text: string, name: string): File | null {
  const kind = pastedKind(text);
  return kind && new File([text], `${name}.${kind}`, { type: 'text/plain' });
}
