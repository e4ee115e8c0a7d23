import { createHash } from 'node:crypto';
import { createMiddleware } from 'hono/factory';
import { bilingual } from '../../geodata/bilingual.ts';
import type { IsoDate } from '../../geodata/date.ts';
import type { ZoneSummary } from '../store/store.ts';
import { todayInChina } from '../today.ts';
import { ProblemError, quoted } from './problem.ts';
import type { ZoneVariables } from './zoneScope.ts';

/**
 * Names one state of a zone as this program tells it: `q3J0c1yQmV8x`. Another write to the zone, another store in its place or
 * another program is another edition, which a revision number alone would not be: a store made anew begins at 1 again.
 */
export type EditionOf = (zone: ZoneSummary) => string;

/** @param origin what the zone's row does not say: the store's identity and the program */
export function editionsFrom(...origin: readonly string[]): EditionOf {
  // A store gives the same object for as long as the zone is the same.
  const known = new WeakMap<ZoneSummary, { readonly day: IsoDate; readonly edition: string }>();
  return (zone) => {
    // A zone of which nothing is observed yet is told as of today, and tomorrow as of another day.
    const day = zone.latest ?? todayInChina();
    const before = known.get(zone);
    if (before?.day === day) return before.edition;
    const edition = shortHash([...origin, day, JSON.stringify(zone)]);
    known.set(zone, { day, edition });
    return edition;
  };
}

/** 22 characters of base64url, 128 bits. */
export function shortHash(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 22);
}

export type EditionVariables = {
  Variables: ZoneVariables['Variables'] & {
    edition: string;
    /** The query as it is answered: without the edition it names. */
    search: string;
    /** Whether the address names its edition, so that what it answers will never change. */
    isFixed: boolean;
  };
};

/**
 * Works out the edition of the zone, and takes `edition=…` from the query of a GET: it must be the present one. Nothing else is
 * kept, so an older one is answered 409 with the present one.
 */
export function editionScope(editionOf: EditionOf) {
  return createMiddleware<EditionVariables>(async function editionScope(c, next) {
    const edition = editionOf(c.var.zone);
    const { search, searchParams } = new URL(c.req.url);
    const reads = c.req.method === 'GET' || c.req.method === 'HEAD';
    const asked = reads ? searchParams.getAll('edition') : [];
    const other = asked.find((text) => text !== edition);
    if (other !== undefined) throw otherEdition(other, edition);
    searchParams.delete('edition');
    c.set('edition', edition);
    c.set('isFixed', asked.length > 0);
    c.set(
      'search',
      asked.length === 0 ? search : searchParams.size > 0 ? `?${searchParams.toString()}` : '',
    );
    await next();
  });
}

/** Routes know nothing of editions: they meet the query without it. Comes after whatever needs no route. */
export const withoutEdition = createMiddleware<EditionVariables>(
  async function withoutEdition(c, next) {
    const url = new URL(c.req.url);
    if (url.search !== c.var.search) {
      url.search = c.var.search;
      c.req.raw = new Request(url, c.req.raw);
    }
    await next();
  },
);

function otherEdition(asked: string, present: string): ProblemError {
  return new ProblemError(
    'other-edition',
    bilingual(
      `数据已更新，没有版次“${quoted(asked)}”；现在的版次是 ${present}。`,
      `The data have changed: there is no edition “${quoted(asked)}” any more; the present one is ${present}.`,
    ),
  );
}
