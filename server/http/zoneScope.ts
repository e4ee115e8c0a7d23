import { createMiddleware } from 'hono/factory';
import { bilingual } from '../../geodata/bilingual.ts';
import type { Store, ZoneSummary } from '../store/store.ts';
import { isStorableId } from './identifier.ts';
import { ProblemError, quoted } from './problem.ts';

export type ZoneVariables = { Variables: { zone: ZoneSummary } };

/** Finds the zone that the path names, once for everything below it; 404 when there is none. */
export function zoneScope(store: Store) {
  return createMiddleware<ZoneVariables, '/zones/:zone'>(async function zoneScope(c, next) {
    const id = c.req.param('zone');
    const zone = isStorableId(id) ? await store.zone(id) : undefined;
    if (zone === undefined)
      throw new ProblemError(
        'unknown-zone',
        bilingual(
          `没有编号为“${quoted(id)}”的开发区；全部开发区见 /api/zones。`,
          `There is no zone “${quoted(id)}”; /api/zones lists all.`,
        ),
      );
    c.set('zone', zone);
    await next();
  });
}
