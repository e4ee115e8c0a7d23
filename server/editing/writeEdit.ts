import { bilingual } from '../../geodata/bilingual.ts';
import type { IsoInstant } from '../../geodata/date.ts';
import { inheritanceOf, type Ancestor } from '../../geodata/editing/inheritance.ts';
import { newEdit, type Recorded } from '../../geodata/editing/newEdit.ts';
import { planEdit, type ShapedParcel } from '../../geodata/editing/plannedEdit.ts';
import { blockAround } from '../../geodata/import/blockAround.ts';
import { idFrom } from '../../geodata/import/newIds.ts';
import type { ParcelChange, ZoneImport } from '../../geodata/import/zoneImport.ts';
import type { Parcel } from '../../geodata/parcel.ts';
import {
  isTooFar,
  isTooWide,
  tooFarFromZone,
  tooWideForParcel,
} from '../../geodata/parcelExtent.ts';
import type { EndAsked, LandEditAsked, ParcelEditAsked } from '../routes/schemas/parcelEdit.ts';
import { ImportOrderError } from '../store/errors.ts';
import type { PreparedImport } from '../store/imports/preparedImport.ts';
import type { Store, ZoneSummary } from '../store/store.ts';
import { prepareAttributes } from './prepareAttributes.ts';
import { requireFreeNumbers } from './requireFreeNumbers.ts';
import { parcelTag } from './parcelTag.ts';
import {
  attributesFault,
  beforeItsOwn,
  faultOf,
  faultOfExtent,
  nameless,
  parcelsChanged,
} from './refusals.ts';

/**
 * Writes an edit of parcels if they are still what was seen of them, whatever else was written to the zone. Throws a ProblemError where
 * they are not, or the edit is none. It looks when its turn among the writers has come: of those that had looked before, nine in ten
 * were too late beside six who wrote without a pause.
 */
export async function writeEdit(
  store: Store,
  zone: string,
  asked: ParcelEditAsked,
  recordedBy: string | null,
): Promise<ZoneImport> {
  try {
    return await store.applyPrepared(zone, () => prepareEdit(store, zone, asked, recordedBy));
  } catch (error) {
    if (error instanceof ImportOrderError) throw beforeItsOwn(error);
    throw error;
  }
}

async function prepareEdit(
  store: Store,
  zone: string,
  asked: ParcelEditAsked,
  recordedBy: string | null,
): Promise<PreparedImport> {
  const from = await seenParcels(store, zone, asked);
  const recorded = { at: new Date().toISOString() as IsoInstant, by: recordedBy };
  switch (asked.kind) {
    case 'attributes':
      return prepareAttributes(store, zone, asked, from, recorded);
    case 'end':
      return prepareEnd(asked, from, recorded);
    default:
      return prepareLandEdit(store, zone, asked, from, recorded);
  }
}

function prepareEnd(
  { kind, reason, asOf, source = null }: EndAsked,
  from: readonly Parcel[],
  recorded: Recorded,
): PreparedImport {
  if (new Set(from.map(({ id }) => id)).size < from.length) throw faultOf('namedTwice');
  const edit = { kind, reason, from: from.map(named), to: [] };
  const changes = from.map(({ id }): ParcelChange => ({ kind: 'ended', id }));
  return { header: newEdit(edit, asOf, recorded, source), changes };
}

async function prepareLandEdit(
  store: Store,
  zone: string,
  asked: LandEditAsked,
  from: readonly Parcel[],
  recorded: Recorded,
): Promise<PreparedImport> {
  const now = await store.zone(zone);
  const to = await shapedParcels(store, zone, asked, from);
  const { blocks } = await store.surroundings(zone);
  const quality = asked.quality ?? (now?.origin === 'example' ? 'example' : 'digitised');
  const townOf = new Map(blocks.map(({ id, town }) => [id, town]));
  requireBlocks(to, from, townOf);
  requireExtent(to, now);
  const planned = planEdit(asked.kind, from, to, quality, {
    blockOf: blockAround(blocks),
    townOf: (block) => townOf.get(block) ?? null,
  });
  if (planned.fault !== null) throw faultOf(planned.fault);
  await requireFreeNumbers(store, zone, asked, from, planned.to);
  const { kind, reason, asOf, source = null } = asked;
  const edit = { kind, reason, from: from.map(named), to: planned.to.map(named) };
  const header = newEdit(edit, asOf, recorded, source);
  const isSucceeded = kind === 'split' || kind === 'merge';
  const inherited = isSucceeded
    ? inheritanceOf(
        { import: header.id, kind, asOf, recordedAt: recorded.at },
        await ancestors(store, zone, from),
        planned.to,
      )
    : undefined;
  return { header, changes: planned.changes, inherited };
}

/** A parcel may stay in a block that the zone has no more, and comes to none of those. */
function requireBlocks(
  to: readonly ShapedParcel[],
  from: readonly Parcel[],
  known: ReadonlyMap<string, unknown>,
): void {
  for (const [place, { id, block }] of to.entries())
    if (block && !known.has(block) && from.find((one) => one.id === id)?.block !== block)
      throw attributesFault({ kind: 'unknownBlock', place, block });
}

/** What is drawn is as large as a parcel, and near the others. */
function requireExtent(to: readonly ShapedParcel[], zone: ZoneSummary | undefined): void {
  for (const [place, { geometry }] of to.entries()) {
    if (isTooWide(geometry)) throw faultOfExtent(place, tooWideForParcel);
    if (zone && zone.parcels > 0 && isTooFar(geometry, zone.bbox))
      throw faultOfExtent(place, tooFarFromZone);
  }
}

function named({ id, name }: Parcel) {
  return { id, name };
}

async function seenParcels(
  store: Store,
  zone: string,
  { from }: ParcelEditAsked,
): Promise<Parcel[]> {
  const found = await Promise.all(from.map(({ id }) => store.parcel(zone, id)));
  const changed = from.flatMap(({ id, tag }, place) => {
    const parcel = found[place];
    return parcel && parcelTag(parcel) === tag ? [] : [{ place, id, name: parcel?.name ?? null }];
  });
  if (changed.length > 0) throw parcelsChanged(changed);
  return found.flatMap((parcel) => parcel ?? []);
}

/** Parcels as they are to be: those that stay keep what nobody changed, new ones get ids of their own. */
async function shapedParcels(
  store: Store,
  zone: string,
  { kind, to }: LandEditAsked,
  from: readonly Parcel[],
): Promise<ShapedParcel[]> {
  const shaped: ShapedParcel[] = [];
  for (const { id, name, nameEn, number, block, landUse, geometry } of to) {
    const before = kind === 'reshape' ? from.find((parcel) => parcel.id === id) : undefined;
    const given = name === before?.name.zh && nameEn === undefined ? undefined : name;
    const called = given === undefined ? before?.name : bilingual(given, nameEn ?? given);
    if (called === undefined) {
      if (kind === 'reshape') throw faultOf('otherParcels');
      throw nameless();
    }
    const told = number === undefined ? (before?.number ?? null) : number;
    const used = new Set(shaped.map((one) => one.id));
    const own = before?.id ?? (await freeId(store, zone, idFrom(told) || idFrom(called.zh), used));
    shaped.push({ id: own, number: told, name: called, geometry, block, landUse });
  }
  return shaped;
}

async function freeId(
  store: Store,
  zone: string,
  wanted: string,
  used: ReadonlySet<string>,
): Promise<string> {
  const base = wanted || 'parcel';
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!used.has(id) && !(await store.parcel(zone, id))) return id;
  }
}

function ancestors(store: Store, zone: string, from: readonly Parcel[]): Promise<Ancestor[]> {
  return Promise.all(
    from.map(async ({ id, name }) => {
      const logs = await store.logsOf(zone, 'parcel', [id]);
      const projects = await store.projectsOf(zone, id);
      return {
        id,
        name,
        log: logs.get(id) ?? [],
        land: await store.landHistory(zone, id),
        buildings: await store.buildings(zone, id),
        projects: projects.map((project) => project.id),
      };
    }),
  );
}
