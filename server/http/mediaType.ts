/** A range of an Accept header: `text/*;q=0.8`. */
type MediaRange = { readonly type: string; readonly subtype: string; readonly weight: number };

/**
 * Of the types a resource has, the one a client likes best (RFC 9110, 12.5.1): the weight of a type is that of the most
 * exact range that covers it; on a tie what is offered first wins. Undefined when the client takes none of them.
 *
 * @param accept the header; without one everything is welcome
 */
export function preferredType<Type extends string>(
  accept: string | undefined,
  offered: readonly Type[],
): Type | undefined {
  const ranges = rangesOf(accept?.trim() || '*/*');
  return offered.reduce<{ type?: Type; weight: number }>(
    (best, type) => {
      const weight = weightOf(type, ranges);
      return weight > best.weight ? { type, weight } : best;
    },
    { weight: 0 },
  ).type;
}

function weightOf(offered: string, ranges: readonly MediaRange[]): number {
  const [type, subtype] = offered.toLowerCase().split('/');
  const exactness = (range: MediaRange) =>
    range.type === '*' ? 1 : range.type !== type ? 0 : range.subtype === '*' ? 2 : 3;
  const covering = ranges
    .filter((range) => exactness(range) > 0 && (range.subtype === '*' || range.subtype === subtype))
    .sort((a, b) => exactness(b) - exactness(a));
  return covering[0]?.weight ?? 0;
}

/** More ranges than any client sends are not read; what is no range is passed over. */
function rangesOf(accept: string): MediaRange[] {
  return accept
    .slice(0, 2000)
    .split(',')
    .flatMap((part) => {
      const [range = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
      const [type, subtype, ...rest] = range.split('/');
      if (!type || !subtype || rest.length > 0 || (type === '*' && subtype !== '*')) return [];
      const quality = parameters.find((parameter) => /^q\s*=/.test(parameter));
      const weight = quality === undefined ? 1 : Number(quality.replace(/^q\s*=\s*/, ''));
      return weight >= 0 && weight <= 1 ? [{ type, subtype, weight }] : [];
    });
}
