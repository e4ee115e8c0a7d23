// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const unstorable = /\u0000|\p{Cs}/u;

/**
 * Where a JSON text has U+0000 or half a character in a value or a name, `/entries/0/note/zh`; undefined where it has none, or is no
 * JSON. It is parsed only where an escape is there that may be one.
 */
export function placeOfUnstorableText(json: string): string | undefined {
  if (!/\\u(0000|d[89a-f])/i.test(json)) return undefined;
  const left: { readonly at: string; readonly value: unknown }[] = [
    { at: '', value: parsed(json) },
  ];
  // Not by calls of itself: a body may be 100 000 lists deep.
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { at, value } = next;
    if (typeof value === 'string' && unstorable.test(value)) return at;
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, inner] of Object.entries(value)) {
      if (unstorable.test(name)) return at;
      left.push({ at: `${at}/${name}`, value: inner });
    }
  }
  return undefined;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
