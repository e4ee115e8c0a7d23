import { lightColours } from '../plan/planItem.ts';
import {
  monthMilestones,
  type AreaMonth,
  type MonthFigures,
  type MovedFigure,
} from './monthReading.ts';

/** Every figure that is another now than then, area by area and contact by contact. */
export function movedFigures(then: MonthFigures, now: MonthFigures): MovedFigure[] {
  const after = new Map(now.areas.map((area) => [keyOf(area), area]));
  const before = new Map(then.areas.map((area) => [keyOf(area), area]));
  const areas = [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const { kind, id } = (before.get(key) ?? after.get(key))!;
    const [was, is] = [before.get(key), after.get(key)].map((area) => area && figuresOf(area));
    return differing(was, is).map((moved) => ({ area: { kind, id }, contact: null, ...moved }));
  });
  const contacts = [...new Set([...then.contacts, ...now.contacts].map(({ contact }) => contact))];
  return [
    ...areas,
    ...contacts.flatMap((contact) => {
      const [was, is] = [then, now].map((figures) => {
        const found = figures.contacts.find((entry) => entry.contact === contact);
        return found && rankedFigures(found);
      });
      return differing(was, is).map((moved) => ({ area: null, contact, ...moved }));
    }),
  ];
}

function keyOf({ kind, id }: AreaMonth): string {
  return `${kind} ${id ?? ''}`;
}

type Figure = readonly [figure: MovedFigure['figure'], value: number | null];

function figuresOf(area: AreaMonth): Figure[] {
  return [
    ...monthMilestones.flatMap((milestone) =>
      (['atEnd', 'passed'] as const).flatMap((of): Figure[] => {
        const { parcels, areaM2 } = area.reached[milestone][of];
        return [
          [{ kind: 'reached', milestone, of }, parcels],
          [{ kind: 'areaReached', milestone, of }, areaM2],
        ];
      }),
    ),
    ...lightColours.map((colour): Figure => [{ kind: 'light', colour }, area.lights[colour]]),
    ...(['standing', 'begun', 'cleared'] as const).map((of): Figure => [
      { kind: 'blockers', of },
      area.blockers[of],
    ]),
    ...rankedFigures(area),
  ];
}

function rankedFigures({ score, rank }: Pick<AreaMonth, 'score' | 'rank'>): Figure[] {
  return [
    [{ kind: 'score' }, score.score],
    [{ kind: 'rank' }, rank],
  ];
}

/** Both list the same figures in the same order; one may be missing whole. */
function differing(
  was: readonly Figure[] | undefined,
  is: readonly Figure[] | undefined,
): Pick<MovedFigure, 'figure' | 'closed' | 'now'>[] {
  return (was ?? is ?? []).flatMap(([figure], index) => {
    const [closed, now] = [was?.[index]?.[1] ?? null, is?.[index]?.[1] ?? null];
    return isSame(closed, now) ? [] : [{ figure, closed, now }];
  });
}

/** Sums of areas in another order differ in their last digits. */
function isSame(then: number | null, now: number | null): boolean {
  if (then === null || now === null) return then === now;
  return Math.abs(then - now) < 1e-6 * Math.max(1, Math.abs(then));
}
