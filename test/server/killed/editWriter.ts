import { splitByLine } from '../../../geodata/editing/splitByLine.ts';
import { boundingBoxOf, type Areal } from '../../../geodata/geometry.ts';
import type { ZoneImport } from '../../../geodata/import/zoneImport.ts';
import type { ParcelReading } from '../../../server/routes/parcels.ts';
import { allOrNone, send, type Api, type Found, type Read, type Writer } from './writer.ts';

const asOf = '2026-07-01';

/** Splits a parcel of its own, and undoes that. */
export function editWriter(parcel: string): Writer {
  /** Which edit was to be undone under a label. */
  const undoing = new Map<string, string>();
  const own = async (read: Read) =>
    (await read<readonly ZoneImport[]>('/imports')).filter(
      ({ edit }) => edit?.from.some(({ id }) => id === parcel) ?? false,
    );
  const undo = (api: Api, id: string, label: string) => {
    undoing.set(label, id);
    return api(`/imports/${encodeURIComponent(id)}`, { method: 'DELETE' });
  };
  return {
    name: 'edits',
    write: async (api, read, label) => {
      const standing = (await own(read)).find(({ undoneAt }) => undoneAt === null);
      if (standing) return undo(api, standing.id, label);
      const card = await read<ParcelReading>(`/parcels/${encodeURIComponent(parcel)}`);
      const { geometry } = card.parcel;
      const to = halvesOf(geometry).map((half, index) => ({
        name: `${parcel}-${index + 1}`,
        geometry: half,
      }));
      const from = [{ id: parcel, tag: card.tag }];
      return api('/parcel-edits', send('POST', { kind: 'split', from, to, asOf, reason: label }));
    },
    found: async (read, label) => {
      const edits = await own(read);
      const undone = undoing.get(label);
      const [edit, ...more] = edits.filter(({ id, edit: said }) =>
        undone === undefined ? said?.reason === label : id === undone,
      );
      if (edit === undefined) return undone === undefined ? 'none' : { half: `${undone} is gone` };
      const shape = await shapeFault(read, parcel, edits);
      if (more.length > 0 || shape !== null) return { half: shape ?? `${label} is there twice` };
      return undone !== undefined && edit.undoneAt === null ? 'none' : 'whole';
    },
  };
}

/** Either the parcel is there and none of its parts, or the parts of the one edit that stands and not the parcel. */
async function shapeFault(
  read: Read,
  parcel: string,
  edits: readonly ZoneImport[],
): Promise<string | null> {
  const { features } = await read<{
    readonly features: readonly { readonly properties: { readonly id: string } }[];
  }>('/parcels.geojson');
  const ids = new Set(features.map(({ properties }) => properties.id));
  const standing = edits.filter(({ undoneAt }) => undoneAt === null);
  if (standing.length > 1) return `${standing.length} edits of ${parcel} stand`;
  const parts = standing.flatMap(({ edit }) => edit?.to.map(({ id }) => id) ?? []);
  const others = edits.flatMap(({ edit }) => edit?.to.map(({ id }) => id) ?? []);
  if (others.some((id) => ids.has(id) && !parts.includes(id))) return `a part of ${parcel} is left`;
  const found: Found = allOrNone(
    parts.map((id) => ids.has(id)),
    'parts',
  );
  if (typeof found === 'object') return found.half;
  const isWhole = ids.has(parcel);
  return isWhole === (found === 'none') && isWhole === (standing.length === 0)
    ? null
    : `${parcel} is ${isWhole ? '' : 'not '}there with ${parts.length} parts of it ${found}`;
}

function halvesOf(geometry: Areal) {
  const [west, south, east, north] = boundingBoxOf([geometry])!;
  return splitByLine(geometry, [
    [(west + east) / 2, south - 0.001],
    [(west + east) / 2 + 0.0001, north + 0.001],
  ]);
}
