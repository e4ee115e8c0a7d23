import { expression, latest } from '@maplibre/maplibre-gl-style-spec';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { monthEnd, type IsoDate } from '../../../geodata/date.ts';
import type { LogEntry } from '../../../geodata/observation.ts';
import { changeKindsOf, parcelChangeKinds } from '../../../geodata/parcelChanges.ts';
import { timelinesOf } from '../../../geodata/parcelTimeline.ts';
import { progressAt } from '../../../geodata/progress.ts';
import { exampleRecords } from '../../../geodata/records/example/exampleRecords.ts';
import { stageOf } from '../../../geodata/stage.ts';
import { statesOfProgress } from '../../../geodata/stateFilter.ts';
import { parcelTimelinesSchema } from '../../../server/routes/schemas/timelines.ts';
import { parcelCollectionSchema } from '../../../server/routes/parcelFeatures.ts';
import type { ParcelCollection } from '../../../web/api.ts';
import { parcels as parcelLayers } from '../../../web/map/layers/parcels.ts';
import { parcelChangeOf, parcelStateOf, type ParcelState } from '../../../web/map/parcelState.ts';
import { changeColour } from '../../../web/state/changeColours.ts';
import { onDay, statesHeld } from '../../../web/state/statesOfDay.ts';
import { classesOf, isRecorded, themes, type Theme } from '../../../web/state/theme.ts';
import { openFilledStore, served } from '../../server/served.ts';
import { contextOf } from '../mapContexts.ts';

/** The logs of the example's parcels. */
const logOf = new Map<string, readonly LogEntry[]>();
for (const { parcel, log } of exampleRecords({ parcels: 240, seed: 1 }).parcels)
  logOf.set(parcel.id, log);

/** 24 ends of months, from July 2024: the two years of the example. */
const days = Array.from({ length: 24 }, (_, month) =>
  monthEnd(2024 + Math.floor((month + 6) / 12), ((month + 6) % 12) + 1),
);

let filled: Awaited<ReturnType<typeof openFilledStore>>;
let held: ParcelCollection;
let timelines: ReturnType<typeof timelinesOf>;
beforeAll(async () => {
  filled = await openFilledStore();
  const app = served(filled.store);
  held = parcelCollectionSchema.parse(await app.json('/api/zones/example/parcels.geojson'));
  timelines = timelinesOf(
    parcelTimelinesSchema.parse(await app.json('/api/zones/example/parcel-timelines')),
  );
});
afterAll(() => filled?.close());

/** The colour that MapLibre gives a parcel laid out with these properties, told this state. */
function painter(openingTheme: Theme) {
  const { layers } = parcelLayers(contextOf({ openingTheme }));
  const { paint } = layers.find(({ id }) => id === 'parcel-fill') as {
    paint: Record<string, unknown>;
  };
  const fill = (latest as { paint_fill: Record<string, unknown> }).paint_fill['fill-color'];
  const made = expression.createExpression(paint['fill-color'], fill as never);
  if (made.result === 'error') throw new Error(made.value.map(({ message }) => message).join());
  return (properties: object, state: ParcelState | Record<string, never>): string => {
    const feature = { type: 3, properties: { ...properties } };
    const colour = made.value.evaluate({ zoom: 14 }, feature as never, state) as {
      toString(): string;
    };
    return colour.toString();
  };
}

/** What the model says of a parcel on a day, from its log alone. */
function modelled(id: string, day: IsoDate) {
  const states = statesOfProgress(progressAt(logOf.get(id) ?? [], day));
  return { ...states, stage: stageOf(states) };
}

test('the map’s colour and the model’s stage, or state, agree for every parcel at 24 dates', () => {
  const { ground } = contextOf().ink;
  const seen = new Set<string>();
  for (const openingTheme of ['stage', 'building'] as const) {
    const colourOf = painter(openingTheme);
    for (const theme of themes.filter(isRecorded).filter((one) => one !== 'landUse')) {
      const colours = new Map(
        classesOf(theme, 'light').map(({ id, colour, mark }) => [
          id,
          mark === 'unknown' ? ground : colour,
        ]),
      );
      for (const day of days) {
        const { features } = onDay(held, day, statesHeld(timelines, day));
        expect(features).toHaveLength(240);
        for (const [index, { id, properties }] of features.entries()) {
          const expected = colours.get(modelled(id, day)[theme] ?? 'unknown')!;
          // The tile keeps the properties of the opening; only the state tells of the day.
          const laidOut = held.features[index]!.properties;
          const shown = colourOf(laidOut, parcelStateOf(properties, theme, null));
          if (shown !== expected)
            expect([id, day, theme, shown]).toEqual([id, day, theme, expected]);
          seen.add(shown);
        }
      }
    }
  }
  expect(seen.size).toBeGreaterThan(20);
});

test('what a parcel has gone through since the month before is the colour it has while changes are shown', () => {
  const colourOf = painter('stage');
  for (const [from, to] of days.slice(1).map((day, index) => [days[index]!, day] as const)) {
    const [before, after] = [from, to].map((day) => onDay(held, day, statesHeld(timelines, day)));
    const kindOf = new Map(
      after!.features.flatMap(({ id, properties }, index) => {
        const [first] = changeKindsOf(before!.features[index]!.properties, properties);
        return first ? [[id, first] as const] : [];
      }),
    );
    for (const { id, properties } of held.features) {
      const kind = kindOf.get(id);
      const expected = kind ? changeColour(kind, 'light') : contextOf().ink.ground;
      expect(colourOf(properties, parcelChangeOf(id, { kindOf, only: null }))).toBe(expected);
    }
  }
});

test('no two kinds of change have one colour', () => {
  for (const scheme of ['light', 'dark'] as const)
    expect(new Set(parcelChangeKinds.map((kind) => changeColour(kind, scheme))).size).toBe(
      parcelChangeKinds.length,
    );
});
