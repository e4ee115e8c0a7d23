import { OpenAPIHono } from '@hono/zod-openapi';
import { isoDate, type IsoDate, type IsoInstant } from '../../geodata/date.ts';
import { validationHook } from '../http/validationHook.ts';
import type { ZoneVariables } from '../http/zoneScope.ts';
import type { Moment, ZoneSummary } from '../store/store.ts';

/** A router below `/zones/:zone`: its handlers find the zone in `c.var.zone`. */
export function zoneRouter() {
  return new OpenAPIHono<ZoneVariables>({ defaultHook: validationHook });
}

/** A zone without observations has no newest day; any day gives the same there. */
const farDay = isoDate('9999-12-31');

/** The day an answer speaks of, and the moment by which it was known. */
export function momentOf(
  zone: ZoneSummary,
  asked: { readonly asOf?: IsoDate | undefined; readonly knownBy?: IsoInstant | undefined },
): Moment {
  return { asOf: dayOf(zone, asked.asOf), knownBy: asked.knownBy };
}

/** The day an answer speaks of: the one asked for, else the newest the zone knows. */
export function dayOf(zone: ZoneSummary, asked: IsoDate | undefined): IsoDate {
  return asked ?? zone.latest ?? farDay;
}
