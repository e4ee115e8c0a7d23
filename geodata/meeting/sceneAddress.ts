import { parseIsoDate, type IsoDate } from '../date.ts';

/** What of a scene's address its reading follows: `?theme=levelling&date=2010-08-31#14/29/119`. */
export function asksOf(address: string | null): {
  readonly theme: string | null;
  readonly date: IsoDate | null;
} {
  const query = /\?([^#]*)/.exec(address ?? '')?.[1] ?? '';
  const pairs = new Map(query.split('&').map((pair) => pair.split('=', 2) as [string, string]));
  return {
    theme: pairs.get('theme') ?? null,
    date: parseIsoDate(pairs.get('date') ?? '') ?? null,
  };
}
