import { OpenAPIHono } from '@hono/zod-openapi';
import type { IsoDate, IsoInstant } from '../../geodata/date.ts';
import { validationHook } from '../http/validationHook.ts';
import type { ZoneVariables } from '../http/zoneScope.ts';
import { todayInChina } from '../today.ts';
import type { Moment, ZoneSummary } from '../store/store.ts';

/** A router below `/zones/:zone`: its handlers find the zone in `c.var.zone`. */
export function zoneRouter() {
  return new OpenAPIHono<ZoneVariables>({ defaultHook: validationHook });
}

/** The day an answer speaks of, and the moment by which it was known. */
export function momentOf(
  zone: ZoneSummary,
  asked: { readonly asOf?: IsoDate | undefined; readonly knownBy?: IsoInstant | undefined },
): Moment {
  return { asOf: dayOf(zone, asked.asOf), knownBy: asked.knownBy };
}

/** The day an answer speaks of: the one asked for, else the newest the zone knows, or today where nothing is observed yet. */
export function dayOf(zone: ZoneSummary, asked: IsoDate | undefined): IsoDate {
  return asked ?? zone.latest ?? todayInChina();
}
