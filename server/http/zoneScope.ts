import { createMiddleware } from 'hono/factory';
import type { RequestAccess } from '../access/requestAccess.ts';
import { bilingual } from '../../geodata/bilingual.ts';
import type { Store, ZoneSummary } from '../store/store.ts';
import { isStorableId } from './identifier.ts';
import { ProblemError, quoted } from './problem.ts';

export type ZoneVariables = {
  Variables: {
    zone: ZoneSummary;
    /** Who asks; left out in a copy, which asks nobody. */
    access?: RequestAccess;
  };
};

/** Finds the zone that the path names, once for everything below it; 404 when there is none. */
export function zoneScope(store: Store) {
  return createMiddleware<ZoneVariables, '/zones/:zone'>(async function zoneScope(c, next) {
    const id = c.req.param('zone');
    const zone = isStorableId(id) ? await store.zone(id) : undefined;
    if (zone === undefined) throw unknownZone(id);
    c.set('zone', zone);
    await next();
  });
}

export function unknownZone(id: string): ProblemError {
  return new ProblemError(
    'unknown-zone',
    bilingual(
      `没有编号为“${quoted(id)}”的开发区；全部开发区见 /api/zones。`,
      `There is no zone “${quoted(id)}”; /api/zones lists all.`,
    ),
  );
}
