import type { Count } from '../../../geodata/count.ts';
import type {
  AreaMonth,
  MonthFigures,
  QuarterArea,
  QuarterContact,
  Score,
} from '../../../geodata/supervision/monthReading.ts';
import { areaFigure, ratioFigure } from '../../../geodata/units.ts';

/** Figures without the digits of arithmetic. */
export function writtenFigures(figures: MonthFigures): MonthFigures {
  return {
    ...figures,
    areas: figures.areas.map((area) => ({
      ...area,
      ...writtenCounts(area),
      score: writtenScore(area.score),
    })),
    contacts: figures.contacts.map((contact) => ({
      ...contact,
      score: writtenScore(contact.score),
    })),
    tasks: figures.tasks.map((task) => ({
      ...task,
      size: task.size === null ? null : ratioFigure(task.size),
    })),
    changes: figures.changes.map((change) => ({
      ...change,
      areaM2: change.areaM2 === null ? null : areaFigure(change.areaM2, 'm2'),
    })),
  };
}

export function writtenQuarter({
  areas,
  contacts,
}: {
  readonly areas: readonly QuarterArea[];
  readonly contacts: readonly QuarterContact[];
}) {
  const pointsOf = <Scored extends Pick<QuarterArea, 'points' | 'possible'>>(scored: Scored) => ({
    ...scored,
    points: scored.points === null ? null : ratioFigure(scored.points),
    possible: ratioFigure(scored.possible),
  });
  return {
    areas: areas.map((area) => ({ ...pointsOf(area), ...writtenCounts(area) })),
    contacts: contacts.map(pointsOf),
  };
}

function writtenScore(score: Score): Score {
  return {
    ...score,
    points: score.points === null ? null : ratioFigure(score.points),
    possible: ratioFigure(score.possible),
    criteria: score.criteria.map((criterion) => ({
      ...criterion,
      points: criterion.points === null ? null : ratioFigure(criterion.points),
      done: ratioFigure(criterion.done),
      of: ratioFigure(criterion.of),
      earned: criterion.earned.map(({ task, points }) => ({ task, points: ratioFigure(points) })),
    })),
  };
}

function writtenCounts({
  total,
  states,
  reached,
}: Pick<AreaMonth, 'total' | 'states' | 'reached'>) {
  return {
    total: writtenCount(total),
    states: mapped(states, (classes) => mapped(classes, writtenCount)),
    reached: mapped(reached, (counts) => mapped(counts, writtenCount)),
  };
}

function writtenCount(count: Count): Count {
  return { ...count, areaM2: areaFigure(count.areaM2, 'm2') };
}

/** fromEntries forgets the keys, which stay what they are. */
function mapped<Of extends object, To>(
  things: Of,
  to: (thing: NonNullable<Of[keyof Of]>) => To,
): { [Key in keyof Of]: To } {
  return Object.fromEntries(
    Object.entries(things).map(([key, thing]) => [key, to(thing as NonNullable<Of[keyof Of]>)]),
  ) as { [Key in keyof Of]: To };
}
