import type { Context } from 'hono';
import type { ZoneVariables } from './zoneScope.ts';

/** Who is writing, as it stands in the log; empty where nobody has an account. */
export function recordedByOf({ var: { access } }: Context<ZoneVariables>): string {
  return access?.person?.name ?? '';
}
