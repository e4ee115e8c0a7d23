import { bilingual } from '../../geodata/bilingual.ts';
import type { IsoInstant } from '../../geodata/date.ts';
import { inheritanceOf, type Ancestor } from '../../geodata/editing/inheritance.ts';
import { newEdit, type Recorded } from '../../geodata/editing/newEdit.ts';
import { planEdit, type ShapedParcel } from '../../geodata/editing/plannedEdit.ts';
import { blockAround } from '../../geodata/import/blockAround.ts';
import { idFrom } from '../../geodata/import/newIds.ts';
import type { ZoneImport } from '../../geodata/import/zoneImport.ts';
import type { Parcel } from '../../geodata/parcel.ts';
import type { LandEditAsked, ParcelEditAsked } from '../routes/schemas/parcelEdit.ts';
import { ImportOrderError } from '../store/errors.ts';
import type { PreparedImport } from '../store/imports/preparedImport.ts';
import type { Store } from '../store/store.ts';
import { prepareAttributes } from './prepareAttributes.ts';
import { requireFreeNumbers } from './requireFreeNumbers.ts';
import { parcelTag } from './parcelTag.ts';
import { beforeItsOwn, faultOf, nameless, parcelsChanged } from './refusals.ts';

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
  return asked.kind === 'attributes'
    ? prepareAttributes(store, zone, asked, from, recorded)
    : prepareLandEdit(store, zone, asked, from, recorded);
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
  const planned = planEdit(asked.kind, from, to, quality, blockAround(blocks));
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
  for (const { id, name, number, geometry } of to) {
    const before = kind === 'reshape' ? from.find((parcel) => parcel.id === id) : undefined;
    const given = name === before?.name.zh ? undefined : name;
    const called = given === undefined ? before?.name : bilingual(given, given);
    if (called === undefined) {
      if (kind === 'reshape') throw faultOf('otherParcels');
      throw nameless();
    }
    const told = number === undefined ? (before?.number ?? null) : number;
    const used = new Set(shaped.map((one) => one.id));
    const own = before?.id ?? (await freeId(store, zone, idFrom(told) || idFrom(called.zh), used));
    shaped.push({ id: own, number: told, name: called, geometry });
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
