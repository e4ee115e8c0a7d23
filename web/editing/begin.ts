import { boundingBoxOf, boxesMeet, type BoundingBox } from '../../geodata/geometry.ts';
import { addressOf, ask, RequestFailed, type ParcelReading } from '../api.ts';
import { areShapesWanted } from '../state/largeZone.ts';
import { parcelFeatures, zoneId } from '../state/records.ts';
import { editing, isEditing, phase, type EditMode, type SeenParcel } from './editing.ts';
import { given } from './given.ts';
import { nothingDrawn, startOver } from './steps.ts';

/** 2 m in degrees: parcels that are further apart have no boundary in common. */
const reach = 2e-5;

/** More neighbours than any parcel of a plan has. */
const mostNeighbours = 40;

const everything = { asOf: null, knownBy: null } as const;

/** A parcel as it is now. Rejects with RequestFailed where it is none any more. */
export async function readSeen(zone: string, id: string): Promise<SeenParcel> {
  const address = addressOf.subject(zone, { kind: 'parcel', id }, everything);
  const { parcel, tag } = await ask<ParcelReading>(address, { cache: 'no-cache' });
  return { parcel, tag };
}

/** Takes a parcel up to be changed, as it is now, with its neighbours; without one a new parcel is drawn. */
export async function beginEditing(mode: EditMode, id: string | null): Promise<void> {
  const zone = zoneId.peek();
  if (zone === null) return;
  // Of a parcel that is there the neighbours are read to the centimetre; a new one catches at whatever is near by.
  areShapesWanted.value = id === null;
  isEditing.value = true;
  editing.value = null;
  phase.value = { kind: 'drawing' };
  startOver(nothingDrawn);
  given.value = {};
  try {
    const subject = id === null ? null : await readSeen(zone, id);
    const neighbours = subject
      ? await Promise.all(idsAround(subject).map((other) => readSeen(zone, other)))
      : [];
    if (!isEditing.peek()) return;
    editing.value = { zone, mode: subject ? mode : 'draw', subject, neighbours };
    startDrawing();
  } catch (error) {
    phase.value = { kind: 'refused', said: saidBy(error) };
  }
}

/** Another way of changing the same parcel; what was drawn for the one before is dropped. */
export function chooseMode(mode: EditMode): void {
  const now = editing.peek();
  if (!now) return;
  editing.value = { ...now, mode };
  given.value = {};
  startDrawing();
}

function startDrawing(): void {
  const now = editing.peek();
  const all = now?.subject ? [now.subject, ...now.neighbours] : [];
  const shapes = all.map(({ parcel }) => ({ id: parcel.id, geometry: parcel.geometry }));
  phase.value = { kind: 'drawing' };
  startOver({ ...nothingDrawn, shapes });
}

export function stopEditing(): void {
  isEditing.value = false;
  areShapesWanted.value = false;
  editing.value = null;
  startOver(nothingDrawn);
}

export function saidBy(error: unknown) {
  const problem = error instanceof RequestFailed ? error.problem : null;
  return problem
    ? { zh: problem.detail, en: problem.detailEn }
    : { zh: '服务器没有回答，请再试一次。', en: 'The server did not answer; try again.' };
}

function idsAround({ parcel }: SeenParcel): string[] {
  const box = boundingBoxOf([parcel.geometry]);
  if (!box) return [];
  const [west, south, east, north] = box;
  const wide: BoundingBox = [west - reach, south - reach, east + reach, north + reach];
  return parcelFeatures
    .peek()
    .filter(({ id, geometry }) => {
      const other = boundingBoxOf([geometry]);
      return id !== parcel.id && other !== undefined && boxesMeet(other, wide);
    })
    .map(({ id }) => id)
    .slice(0, mostNeighbours);
}
