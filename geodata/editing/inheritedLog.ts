import { axes, type Axis } from '../axis.ts';
import { bilingual, type Bilingual } from '../bilingual.ts';
import type { IsoDate, IsoInstant } from '../date.ts';
import type { LogEntry, Observation } from '../observation.ts';
import { effectiveObservations, progressAt } from '../progress.ts';
import { parcelEditNames, type NamedParcel, type LandEditKind } from './parcelEdit.ts';

/** Entries that a parcel has from those it came from, by the beginning of their ids: undoing takes them back by it. */
export const inheritedPrefix = 'inherited/';

/** By what parcels become others: its import, what it is, the day and the moment. */
export type Succession = {
  readonly import: string;
  readonly kind: LandEditKind;
  readonly asOf: IsoDate;
  readonly recordedAt: IsoInstant;
};

/** A parcel that ends, with its log. */
export type Predecessor = NamedParcel & { readonly log: readonly LogEntry[] };

/**
 * What is known of a parcel by what was known of those that it came from, as entries of its own. A part has the states that held of
 * the whole, and those seen of it later; its percents only where all or nothing is done, and none of its quantities: 15 of 17
 * households of the whole say nothing of a part. Parcels that are put together have the states in which all of them were.
 */
export function inheritedLog(
  by: Succession,
  from: readonly Predecessor[],
  heirs: readonly NamedParcel[],
): Observation[] {
  const known = from.length === 1 ? ofPart(by, from[0]!.log) : ofAll(by, from);
  const names = from.map(({ name }) => name);
  return heirs.flatMap((heir, place) =>
    known.map((seen, index) =>
      takenOver(seen, by, heir, names, `${inheritedPrefix}${by.import}/${place + 1}-${index + 1}`),
    ),
  );
}

function ofPart({ asOf }: Succession, log: readonly LogEntry[]): Observation[] {
  const held = progressAt(log, asOf);
  const days = new Set(effectiveObservations(log).map((seen) => seen.asOf));
  // Of several of one day the one that counts: what goes over was all recorded at one moment.
  const later = [...days]
    .filter((day) => day > asOf)
    .flatMap((day) => {
      const then = progressAt(log, day);
      return axes.flatMap((axis) => (then[axis]?.asOf === day ? then[axis] : []));
    });
  return [...axes.flatMap((axis) => held[axis] ?? []), ...later].map((seen) => ({
    ...seen,
    percent: seen.percent === 0 || seen.percent === 100 ? seen.percent : null,
  }));
}

function ofAll({ asOf }: Succession, from: readonly Predecessor[]): Observation[] {
  const progress = from.map(({ log }) => progressAt(log, asOf));
  return axes.flatMap((axis): Observation[] => {
    const states = progress.map((each) => each[axis]);
    const newest = states.reduce<Observation<Axis> | null>(
      (best, each) => (each && (best === null || each.asOf > best.asOf) ? each : best),
      null,
    );
    if (newest === null || states.some((each) => each?.state !== newest.state)) return [];
    const percent = states.every((each) => each?.percent === newest.percent)
      ? newest.percent
      : null;
    return [{ ...newest, percent }];
  });
}

function takenOver(
  seen: Observation,
  { kind, asOf, recordedAt }: Succession,
  { id: parcel }: NamedParcel,
  names: readonly Bilingual[],
  id: string,
): Observation {
  const said = bilingual(
    `承接自 ${names.map(({ zh }) => zh).join('、')}（${asOf} ${parcelEditNames[kind].zh}）`,
    `Taken over from ${names.map(({ en }) => en).join(', ')} (${parcelEditNames[kind].en.toLowerCase()} on ${asOf})`,
  );
  // What was generated stays called so.
  const isExample = seen.provenance.kind === 'example';
  return {
    ...seen,
    id,
    subject: { kind: 'parcel', id: parcel },
    recordedAt,
    quantities: [],
    supersedes: null,
    provenance: isExample ? seen.provenance : { kind: 'computed', formula: said },
    note: isExample ? said : seen.note,
  };
}
