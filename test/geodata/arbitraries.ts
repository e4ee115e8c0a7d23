import fc from 'fast-check';
import { axes, statesOf, type Axis, type AxisStates } from '../../geodata/axis.ts';
import { addDays, isoDate, isoInstant, type IsoDate, type IsoInstant } from '../../geodata/date.ts';
import type { Areal } from '../../geodata/geometry.ts';
import { landUseOrder } from '../../geodata/landUse.ts';
import type { LogEntry } from '../../geodata/observation.ts';
import { boundaryQualities } from '../../geodata/quality.ts';
import type { KnownStates } from '../../geodata/stage.ts';
import type { Cell } from '../../geodata/statistics.ts';
import { observed, retracted } from './logEntries.ts';

/** A day between 1970 and 2100. */
export const anyDay: fc.Arbitrary<IsoDate> = fc
  .integer({ min: 0, max: 47_481 })
  .map((days) => addDays(isoDate('1970-01-01'), days));

/** A day of two weeks: few enough for observations to fall on the same one. */
export const dayOfFortnight: fc.Arbitrary<IsoDate> = fc
  .integer({ min: 0, max: 13 })
  .map((days) => addDays(isoDate('2010-09-20'), days));

/** An hour of one of those days, for what was recorded when. */
export const momentOfFortnight: fc.Arbitrary<IsoInstant> = fc
  .tuple(dayOfFortnight, fc.integer({ min: 0, max: 2 }))
  .map(([day, hour]) => isoInstant(`${day}T0${hour}:00:00Z`));

const stateOfAxis = <A extends Axis>(axis: A): fc.Arbitrary<AxisStates[A]> =>
  fc.constantFrom<AxisStates[A]>(...statesOf[axis], 'notRequired' as AxisStates[A]);

export const knownStates: fc.Arbitrary<KnownStates> = fc.record({
  clearance: fc.option(stateOfAxis('clearance')),
  levelling: fc.option(stateOfAxis('levelling')),
  building: fc.option(stateOfAxis('building')),
});

/**
 * The log of one subject, in the order of its records: observations on all axes, some of which correct earlier ones, and
 * retractions of earlier entries, retractions included.
 */
export const anyLog: fc.Arbitrary<LogEntry[]> = fc
  .array(
    fc.record({
      axis: fc.constantFrom(...axes),
      order: fc.nat(),
      asOf: dayOfFortnight,
      recordedAt: momentOfFortnight,
      role: fc.constantFrom('plain', 'plain', 'correction', 'retraction'),
      earlier: fc.nat(),
    }),
    { maxLength: 12 },
  )
  .map((drafts) =>
    drafts
      .toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1))
      .map((draft, index) => {
        const id = `e${index}`;
        const target = index === 0 ? null : `e${draft.earlier % index}`;
        const { asOf, recordedAt } = draft;
        if (draft.role === 'retraction' && target) return retracted(target, { id, recordedAt });
        const states = statesOf[draft.axis];
        return observed(draft.axis, states[draft.order % states.length]!, {
          id,
          asOf,
          recordedAt,
          supersedes: draft.role === 'correction' ? target : null,
        });
      }),
  );

/** A group of 1 to 20 parcels, some of them of unknown area. */
export const anyCell: fc.Arbitrary<Cell> = fc
  .record({
    states: knownStates,
    parcels: fc.integer({ min: 1, max: 20 }),
    unknownShare: fc.double({ min: 0, max: 1, noNaN: true }),
    areaM2: fc.double({ min: 0, max: 1e7, noNaN: true }),
    blocked: fc.boolean(),
    landUse: fc.option(fc.constantFrom(...landUseOrder)),
    quality: fc.constantFrom(...boundaryQualities),
  })
  .map(({ states, unknownShare, areaM2, ...rest }) => {
    const areaUnknown = Math.floor(rest.parcels * unknownShare);
    return { ...rest, ...states, areaUnknown, areaM2: areaUnknown === rest.parcels ? 0 : areaM2 };
  });

/** A rectangle of some 10 m to 1 km inside the frame of the zone, its corner on a grid of a metre. */
export const rectangleInZone: fc.Arbitrary<Areal> = fc
  .tuple(
    fc.integer({ min: 0, max: 13_000 }),
    fc.integer({ min: 0, max: 19_000 }),
    fc.integer({ min: 10, max: 1000 }),
    fc.integer({ min: 10, max: 1000 }),
  )
  .map(([x, y, width, height]) =>
    rectangle(119.8 + x * 1e-5, 29.1 + y * 1e-5, width * 1e-5, height * 1e-5),
  );

export function rectangle(west: number, south: number, width: number, height: number): Areal {
  // To a centimetre, so that rectangles with a common side have it in common to the last bit.
  const toCentimetre = (degrees: number) => Number(degrees.toFixed(7));
  const [east, north] = [toCentimetre(west + width), toCentimetre(south + height)];
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
}
