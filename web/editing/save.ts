import type { ZoneImport } from '../../geodata/import/zoneImport.ts';
import { addressOf, ask, RequestFailed } from '../api.ts';
import { takeAway } from '../apiWrites.ts';
import { patch } from '../state/current.ts';
import { readZoneAnew } from '../state/records.ts';
import { readSeen, saidBy } from './begin.ts';
import { editing, phase, type Editing, type SeenParcel } from './editing.ts';
import { reasons } from './given.ts';
import { outcome, type Made } from './outcome.ts';
import { drawing } from './steps.ts';

/** Writes what is drawn, or that a parcel is none any more, all or nothing. */
export async function save(): Promise<void> {
  const [now, made] = [editing.peek(), outcome.peek()];
  if (!now || phase.peek().kind === 'saving') return;
  if (made.kind !== 'made' && made.kind !== 'ended') return;
  const parcels = made.kind === 'made' ? made.parcels : [];
  const from = seenOf(now, parcels);
  const { asOf, reason, source } = reasons.peek();
  const body = {
    kind: now.mode,
    from: from.map(({ parcel, tag }) => ({ id: parcel.id, tag })),
    ...(made.kind === 'made' && { to: parcels.map(toOf) }),
    asOf,
    reason,
    source: source.trim() === '' ? null : source,
  };
  phase.value = { kind: 'saving' };
  try {
    const written = await ask<ZoneImport>(addressOf.below(now.zone, 'parcel-edits'), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    const ids = from.map(({ parcel }) => parcel.id);
    phase.value = { kind: 'written', id: written.id, mode: now.mode, from: ids, said: null };
    const first = written.edit?.to[0]?.id;
    patch({ date: null, selection: first === undefined ? null : { kind: 'parcel', id: first } });
    readZoneAnew();
  } catch (error) {
    await refused(now.zone, from, error);
  }
}

/** Takes back what was just written. */
export async function undoWritten(): Promise<void> {
  const [now, done] = [editing.peek(), phase.peek()];
  if (!now || done.kind !== 'written') return;
  try {
    await takeAway(addressOf.below(now.zone, `imports/${encodeURIComponent(done.id)}`));
    const [first] = done.from;
    patch({ selection: first === undefined ? null : { kind: 'parcel', id: first } });
    readZoneAnew();
    // What was drawn is still there, to be done otherwise.
    phase.value = { kind: 'drawing' };
  } catch (error) {
    phase.value = { ...done, said: saidBy(error) };
  }
}

/** The parcels that an edit is of, as they were seen. */
function seenOf({ mode, subject, neighbours }: Editing, parcels: readonly Made[]): SeenParcel[] {
  const all = subject ? [subject, ...neighbours] : [];
  switch (mode) {
    case 'draw':
      return [];
    case 'split':
    case 'end':
      return all.slice(0, 1);
    case 'merge':
      return all.filter(
        ({ parcel }, index) => index === 0 || drawing.peek().merged.includes(parcel.id),
      );
    case 'reshape':
      return parcels.flatMap(({ id }) => all.find(({ parcel }) => parcel.id === id) ?? []);
  }
}

function toOf({ id, name, number, geometry }: Made) {
  if (id !== null) return { id, geometry };
  return { name, number: number.trim() === '' ? null : number, geometry };
}

async function refused(zone: string, seen: readonly SeenParcel[], error: unknown): Promise<void> {
  const said = saidBy(error);
  const isChanged =
    error instanceof RequestFailed && error.problem?.type.endsWith('#changed-since') === true;
  if (!isChanged) {
    phase.value = { kind: 'refused', said };
    return;
  }
  const now = await Promise.all(
    seen.map(({ parcel }) => readSeen(zone, parcel.id).catch(() => null)),
  );
  phase.value = { kind: 'conflict', said, seen, now };
}
