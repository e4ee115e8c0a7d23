/** Codings this server writes, best first: of two that a client likes equally the earlier is taken. */
const codings = ['br', 'gzip'] as const;
export type ContentCoding = (typeof codings)[number] | 'identity';

/**
 * The coding a client wants, by its Accept-Encoding header (RFC 9110, 12.5.3). Without a header, or where nothing fits, the
 * body goes uncoded.
 *
 * @example codingFor('gzip, br;q=0.5') → 'gzip'; codingFor('br;q=0, *') → 'gzip'; codingFor('deflate') → 'identity'
 */
export function contentCodingFor(header: string | undefined): ContentCoding {
  const weights = weightsOf(header ?? '');
  const weightOf = (coding: string) => weights.get(coding) ?? weights.get('*') ?? 0;
  // "If the representation has no content coding, then it is acceptable by default unless specifically excluded."
  // Its weight counts only when it is stated: `br;q=0.5, identity` prefers identity, `br;q=0.5` does not.
  const best = codings.reduce<ContentCoding | undefined>(
    (current, coding) =>
      weightOf(coding) > (current === undefined ? 0 : weightOf(current)) ? coding : current,
    undefined,
  );
  if (best === undefined || (weights.get('identity') ?? 0) > weightOf(best)) return 'identity';
  return best;
}

/** 'gzip, br;q=0.5' → {gzip: 1, br: 0.5}. A weight that is no number counts as 0: the client did not clearly ask. */
function weightsOf(header: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const item of header.split(',')) {
    const [name = '', ...parameters] = item.split(';').map((part) => part.trim().toLowerCase());
    if (name === '') continue;
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    weights.set(name, weight === undefined ? 1 : Number(weight) || 0);
  }
  return weights;
}
