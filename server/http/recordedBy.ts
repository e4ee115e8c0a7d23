import type { Context } from 'hono';
import type { ZoneVariables } from './zoneScope.ts';

type Asked = Context<ZoneVariables>;

/** Who is writing; null where nobody has an account. */
export function writerOf({ var: { access } }: Asked): string | null {
  return access?.person?.name ?? null;
}

/** The same as it stands in the log, which has no null. */
export function recordedByOf(c: Asked): string {
  return writerOf(c) ?? '';
}
