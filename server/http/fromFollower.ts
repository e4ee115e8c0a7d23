import { createMiddleware } from 'hono/factory';
import type { Store } from '../store/store.ts';
import type { ZoneVariables } from './zoneScope.ts';

/**
 * Lets answers of a zone be read from a database that follows the one that is written to, as soon as it has reached the revision
 * that the zone has there. Comes after the zone's edition is known, and ahead of what keeps answers.
 */
export function fromFollower({ follower }: Store) {
  return createMiddleware<ZoneVariables>(async function fromFollower(c, next) {
    const reads = c.req.method === 'GET' || c.req.method === 'HEAD';
    await (follower && reads ? follower.reading(c.var.zone, next) : next());
  });
}
