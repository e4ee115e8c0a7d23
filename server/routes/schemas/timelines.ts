import { z } from '@hono/zod-openapi';
import { isoDate, type IsoDate } from '../../../geodata/date.ts';
import type {
  KnownBy,
  ParcelTimeline,
  ParcelTimelines,
  StateCombination,
  WrittenStep,
} from '../../../geodata/parcelTimeline.ts';
import { isoInstantSchema, wholeNumber } from './common.ts';
import { leftOut } from './leftOut.ts';
import { stateSchemas } from './observation.ts';
import { schemaOf } from './schemaOf.ts';

const percent = z.number().nullable();

const combinationSchema = schemaOf<StateCombination>()(
  z
    .object({
      clearance: stateSchemas.clearance.nullable(),
      levelling: stateSchemas.levelling.nullable(),
      building: stateSchemas.building.nullable(),
      blocked: z.boolean(),
    })
    .openapi('StateCombination'),
);

const place = wholeNumber;
const stepSchema = schemaOf<WrittenStep>()(
  z.union([
    z.tuple([place, place, percent, percent, percent]).readonly(),
    z.tuple([place, place, percent, percent, percent, place]).readonly(),
  ]),
);

export const knownBySchema = schemaOf<KnownBy>()(z.union([z.literal('eachDay'), isoInstantSchema]));

/** A day of ours: among them the first that there is, on which what is unknown at first begins. */
const timelineDaySchema = schemaOf<IsoDate>()(
  z
    .string()
    .transform((text) => isoDate(text))
    .openapi({ type: 'string', format: 'date', example: '0001-01-01' }),
);

export const parcelTimelinesSchema = schemaOf<ParcelTimelines>()(
  z
    .object({
      parcels: z
        .array(z.object({ id: z.string(), steps: z.array(stepSchema).readonly() }))
        .readonly(),
      zone: z.string(),
      knownBy: leftOut(knownBySchema),
      days: z.array(timelineDaySchema).readonly(),
      states: z.array(combinationSchema).readonly(),
    })
    .openapi('ParcelTimelines', {
      description:
        'A step is [place in `days`, place in `states`, clearance %, levelling %, building %]; it holds from its day until the next step. Where the states speak of another day, because they were recorded late, the place of that day follows. The first of every parcel holds from the first day there is. `days` and `states` are in the order in which they were met.',
    }),
);

/** Writes timelines one by one, and gives the lists of days and states that they have named when all are written. */
export function writeTimelines(zone: string, knownBy: KnownBy | undefined) {
  const days = new Places<IsoDate>();
  const states = new Places<string>();
  return {
    textOf: ({ id, steps }: ParcelTimeline): string =>
      JSON.stringify({
        id,
        steps: steps.map(({ from, asOf, clearance, levelling, building, blocked, ...percents }) => [
          days.of(from),
          states.of(JSON.stringify({ clearance, levelling, building, blocked })),
          percents.clearancePercent,
          percents.levellingPercent,
          percents.buildingPercent,
          ...(asOf !== null && asOf !== from ? [days.of(asOf)] : []),
        ]),
      }),
    members: () => ({
      zone,
      ...(knownBy !== undefined && { knownBy }),
      days: days.listed(),
      states: states.listed().map((text) => JSON.parse(text) as StateCombination),
    }),
  };
}

/** Numbers things in the order in which they are met. */
class Places<Thing> {
  readonly #places = new Map<Thing, number>();

  of(thing: Thing): number {
    const place = this.#places.get(thing) ?? this.#places.size;
    this.#places.set(thing, place);
    return place;
  }

  listed(): Thing[] {
    return [...this.#places.keys()];
  }
}
