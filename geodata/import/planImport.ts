import { bilingual } from '../bilingual.ts';
import type { Areal } from '../geometry.ts';
import type { Parcel } from '../parcel.ts';
import { repeatedNumbers } from '../survey/findings/repeatedNumbers.ts';
import type { Block } from '../zone.ts';
import { blockAround } from './blockAround.ts';
import type { ImportFinding } from './importFinding.ts';
import type { IncomingParcel } from './incomingParcel.ts';
import { judgeRelations, type Judged } from './judgeRelations.ts';
import { matchParcels, numberKey, type Match, type Matches } from './matchParcels.ts';
import { newIds } from './newIds.ts';
import { changedParcel, newParcel } from './resultOf.ts';
import type { ParcelChange, ZoneBoundary } from './zoneImport.ts';

type PlanOptions = {
  /** Land in common, of the larger of both, from which on a feature is taken for a parcel. */
  readonly threshold: number;
  /** Whether parcels that the file does not speak of are none any more from its day on. */
  readonly endMissing: boolean;
  readonly boundary?: ZoneBoundary | undefined;
  /** Of the zone; a new parcel whose feature names none belongs to the one it lies in. */
  readonly blocks?: readonly Block[];
};

/** What becomes of the parcels of a zone by a file. */
export type ImportPlan = {
  /** By what each feature does, in the order of the file; features that cannot come in are left out, `findings` says why. */
  readonly planned: readonly (Judged & { readonly match: Match | null })[];
  /** Parcels that no feature is taken for. */
  readonly missing: readonly Parcel[];
  readonly endMissing: boolean;
  readonly findings: readonly ImportFinding[];
};

export const usualThreshold = 0.5;

/**
 * Holds a file against the parcels that are there. It yields after each feature, and the caller decides when to go on, or not to:
 * a hundred thousand take their time.
 */
export function* planImport(
  existing: readonly Parcel[],
  incoming: readonly IncomingParcel[],
  { threshold, endMissing, boundary, blocks = [] }: PlanOptions,
): Generator<void, ImportPlan, void> {
  const twice = repeated(incoming);
  const refused = new Set(twice.map(({ feature }) => feature));
  const usable = incoming.filter(({ feature }) => !refused.has(feature));
  const matches = yield* matchParcels(existing, usable, threshold);
  const idOf = newIds(existing.map(({ id }) => id));
  const blockOf = blockAround(blocks);
  const planned = usable.flatMap((each) => plannedOf(each, matches, idOf, blockOf) ?? []);
  const placed = new Set(planned.map(({ feature }) => feature));
  const unplaced = usable.filter(({ feature }) => !placed.has(feature)).map(noParcel);
  const meant = new Set(planned.flatMap(({ match }) => match?.parcel.id ?? []));
  const missing = existing.filter(({ id }) => !meant.has(id));
  const relations = yield* judgeRelations(planned, endMissing ? [] : missing, boundary);
  const findings = [...twice, ...unplaced, ...matches.findings, ...relations];
  return { planned, missing, endMissing, findings };
}

/** What a plan asks a store to do, without the features that somebody skips. Nothing, when the file was brought in before. */
export function* changesOf(
  plan: ImportPlan,
  skipped: ReadonlySet<number> = new Set(),
): Generator<ParcelChange> {
  for (const { feature, outcome, parcel } of plan.planned) {
    if (outcome === 'unchanged' || skipped.has(feature)) continue;
    yield { kind: outcome === 'new' ? 'added' : 'replaced', parcel };
  }
  if (plan.endMissing) for (const { id } of plan.missing) yield { kind: 'ended', id };
}

function plannedOf(
  each: IncomingParcel,
  matches: Matches,
  idOf: (parcel: IncomingParcel) => string,
  blockOf: (shape: Areal) => string | null,
): ImportPlan['planned'][number] | null {
  const match = matches.of.get(each.feature) ?? null;
  const { feature, shape } = each;
  if (match) return { feature, match, before: match.parcel, ...changedParcel(match.parcel, each) };
  if (!shape) return null;
  const said = { block: blockOf(shape.geometry), ...each.said };
  return { feature, match, before: null, ...newParcel(idOf(each), { ...each, said }, shape) };
}

/** The second and every later feature of one number. */
function repeated(incoming: readonly IncomingParcel[]): ImportFinding[] {
  const hear = repeatedNumbers();
  return incoming.flatMap(({ feature, where, said }) =>
    hear(numberKey(said.number), where).map((found) => ({ ...found, feature, parcels: [] })),
  );
}

function noParcel({ feature }: IncomingParcel): ImportFinding {
  const detail = bilingual(
    '只有属性，没有图形，也没有编号相同的地块；请补上图形，改正编号，或跳过。',
    'It has attributes and no shape, and no parcel has its number; add a shape, correct the number, or skip it.',
  );
  return { kind: 'noParcel', severity: 'blocking', detail, feature, parcels: [], place: null };
}
