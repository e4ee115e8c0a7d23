import { z } from '@hono/zod-openapi';
import { timelineStates } from '../../../geodata/tileTimeline.ts';
import { finestZoom } from '../../../geodata/tileAddress.ts';
import type { ZoneReading } from '../../tiles/zoneReading.ts';
import { titleOf } from '../ogc/links.ts';
import { layerDescriptions } from './layerDescriptions.ts';
import { attributionOf } from './attribution.ts';

const four = z.array(z.number()).length(4).readonly();

/** TileJSON 3.0.0, and what the digits of timelines stand for. */
export const tileJsonSchema = z
  .object({
    tilejson: z.literal('3.0.0'),
    name: z.string(),
    description: z.string(),
    attribution: z.string(),
    version: z.string(),
    scheme: z.literal('xyz'),
    tiles: z.array(z.string()).readonly(),
    minzoom: z.int(),
    maxzoom: z.int(),
    bounds: four,
    center: z.array(z.number()).length(3).readonly(),
    vector_layers: z
      .array(
        z.object({
          id: z.string(),
          description: z.string(),
          minzoom: z.int(),
          maxzoom: z.int(),
          fields: z.record(z.string(), z.string()),
        }),
      )
      .readonly(),
    asOf: z.string(),
    timelineStates: z.object({
      clearance: z.array(z.string()).readonly(),
      levelling: z.array(z.string()).readonly(),
      building: z.array(z.string()).readonly(),
    }),
  })
  .openapi('TileJson');

/** @param template where tiles are: `https://…/tiles/{z}/{x}/{y}` */
export function tileJson(reading: ZoneReading, template: string): z.output<typeof tileJsonSchema> {
  const { zone, asOf, box } = reading;
  const [west, south, east, north] = zone.bbox;
  return {
    tilejson: '3.0.0',
    name: titleOf(zone.name),
    description: titleOf(zone.note),
    attribution: attributionOf(reading),
    version: `1.0.${zone.revision}`,
    scheme: 'xyz',
    tiles: [template],
    minzoom: 0,
    maxzoom: finestZoom,
    bounds: box,
    center: [(west + east) / 2, (south + north) / 2, zoomOf(east - west)],
    vector_layers: layerDescriptions,
    asOf,
    timelineStates,
  };
}

/** At which some two tiles show so many degrees. */
function zoomOf(degrees: number): number {
  const zoom = Math.floor(Math.log2(720 / Math.max(degrees, 1e-9)));
  return Math.min(finestZoom, Math.max(0, zoom));
}
