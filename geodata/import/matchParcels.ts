import { boundingBoxOf } from '../geometry.ts';
import { indexParcels, portionsInside, type Portion } from '../area/portions.ts';
import { TooDetailedAreaError } from '../area/workLimit.ts';
import { bilingual } from '../bilingual.ts';
import type { Parcel } from '../parcel.ts';
import type { ImportFinding } from './importFinding.ts';
import type { IncomingParcel } from './incomingParcel.ts';

/** A parcel that a feature is taken for, and the land they have in common: of the larger of both, 0…1. */
export type Match = {
  readonly parcel: Parcel;
  readonly by: 'number' | 'overlap';
  readonly share: number | null;
};

/** What the features of a file are taken for, by their numbers in it. */
export type Matches = {
  readonly of: ReadonlyMap<number, Match>;
  readonly findings: readonly ImportFinding[];
};

type Pair = { readonly incoming: IncomingParcel; readonly parcel: Parcel; readonly share: number };

/** From this much land in common on, of the larger of both, a parcel may be what a feature means though it is not most alike. */
const rivalShare = 0.3;

/** Takes features for parcels: by number where one parcel has it, the others by the land that they have in common. */
export function* matchParcels(
  existing: readonly Parcel[],
  incoming: readonly IncomingParcel[],
  threshold: number,
): Generator<void, Matches, void> {
  const matches = matchNumbers(existing, incoming);
  const findings: ImportFinding[] = [];
  const taken = new Set([...matches.values()].map(({ parcel }) => parcel.id));
  const free = existing.filter(({ id }) => !taken.has(id));
  const byId = new Map(free.map((parcel) => [parcel.id, parcel]));
  const index = indexParcels(free);
  const pairs: Pair[] = [];
  for (const each of incoming) {
    if (each.shape === null || matches.has(each.feature)) continue;
    const portions = within(each, index);
    if (portions === null) findings.push(notCompared(each));
    for (const { id, share } of portions ?? []) {
      const parcel = byId.get(id)!;
      const shared = share * parcel.measuredM2;
      pairs.push({
        incoming: each,
        parcel,
        share: shared / Math.max(parcel.measuredM2, each.shape.measuredM2),
      });
    }
    yield;
  }
  for (const pair of pairs.toSorted((a, b) => b.share - a.share)) {
    const { incoming: each, parcel, share } = pair;
    if (share < threshold || matches.has(each.feature) || taken.has(parcel.id)) continue;
    matches.set(each.feature, { parcel, by: 'overlap', share });
    taken.add(parcel.id);
    findings.push(...ambiguous(pair, pairs));
  }
  return { of: matches, findings };
}

function matchNumbers(
  existing: readonly Parcel[],
  incoming: readonly IncomingParcel[],
): Map<number, Match> {
  const byNumber = new Map<string, Parcel[]>();
  for (const parcel of existing) {
    const key = numberKey(parcel.number);
    if (key !== null) byNumber.set(key, [...(byNumber.get(key) ?? []), parcel]);
  }
  const matches = new Map<number, Match>();
  const taken = new Set<string>();
  for (const { feature, said } of incoming) {
    const key = numberKey(said.number);
    const [parcel, ...others] = (key !== null && byNumber.get(key)) || [];
    if (!parcel || others.length > 0 || taken.has(parcel.id)) continue;
    taken.add(parcel.id);
    matches.set(feature, { parcel, by: 'number', share: null });
  }
  return matches;
}

/** Full-width letters and stray spaces make no other number. */
export function numberKey(number: string | null | undefined): string | null {
  return number?.normalize('NFKC').replaceAll(/\s/g, '') || null;
}

/** null where the shape is too detailed to be compared while somebody waits. */
function within(
  { shape }: IncomingParcel,
  index: ReturnType<typeof indexParcels>,
): readonly Portion[] | null {
  try {
    return portionsInside(shape!.geometry, index);
  } catch (error) {
    if (error instanceof TooDetailedAreaError) return null;
    throw error;
  }
}

function ambiguous(chosen: Pair, pairs: readonly Pair[]): ImportFinding[] {
  const rivals = pairs.filter(
    (pair) =>
      pair !== chosen &&
      pair.share >= rivalShare &&
      (pair.incoming === chosen.incoming || pair.parcel === chosen.parcel),
  );
  const [rival] = rivals;
  if (!rival) return [];
  const percent = (share: number) => `${Math.round(share * 100)}%`;
  const { parcel, incoming, share } = chosen;
  const [zh, en] =
    rival.incoming === incoming
      ? [
          `与${rival.parcel.name.zh}也有`,
          `and ${percent(rival.share)} with ${rival.parcel.name.en}`,
        ]
      : [
          `${rival.incoming.where.zh}与它也有`,
          `and ${rival.incoming.where.en} ${percent(rival.share)}`,
        ];
  return [
    {
      kind: 'ambiguous',
      severity: 'note',
      detail: bilingual(
        `按重叠对到${parcel.name.zh}（公共面积 ${percent(share)}），${zh} ${percent(rival.share)}；请核对。`,
        `Taken for ${parcel.name.en} by land in common (${percent(share)}), ${en}; check which is meant.`,
      ),
      feature: incoming.feature,
      parcels: [
        parcel.id,
        ...rivals.flatMap((pair) => (pair.parcel === parcel ? [] : pair.parcel.id)),
      ],
      place: firstPlace(incoming),
    },
  ];
}

function notCompared(incoming: IncomingParcel): ImportFinding {
  return {
    kind: 'notCompared',
    severity: 'note',
    detail: bilingual(
      '图形过细，没有按重叠与已有地块比对。',
      'Too detailed to be compared with the parcels that are there.',
    ),
    feature: incoming.feature,
    parcels: [],
    place: firstPlace(incoming),
  };
}

function firstPlace({ shape }: IncomingParcel): ImportFinding['place'] {
  const box = shape && boundingBoxOf([shape.geometry]);
  return box ? [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2] : null;
}
