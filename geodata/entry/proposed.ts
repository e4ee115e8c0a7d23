import type { Axis, AxisStates } from '../axis.ts';
import { bilingual, type Bilingual } from '../bilingual.ts';
import type { IsoDate } from '../date.ts';
import type { Observation, Quantity } from '../observation.ts';
import type { Provenance, Source } from '../provenance.ts';
import { entryFields, type CellField } from './entryCell.ts';
import { readCell, type CellValues } from './readCell.ts';

/** What is to be written down of one axis of one parcel. `reason` says why something unlikely is so. */
export type ProposedEntry<A extends Axis = Axis> = {
  readonly [K in A]: {
    readonly parcel: string;
    readonly axis: K;
    readonly state: AxisStates[K];
    readonly percent: number | null;
    readonly quantities: readonly Quantity[];
    readonly blocked: Bilingual | null;
    readonly note: Bilingual | null;
    readonly reason: Bilingual | null;
    /** Where this entry is from; null: from where all of the sheet is. */
    readonly provenance: Provenance | null;
  };
}[A];

/**
 * What a sheet of a day starts from. Of what was seen on that very day everything stays, for a change to it is a correction; of an
 * earlier day state, percent and what is in the way hold on, while figures, note and source were those of their day.
 */
export function carriedOver(held: Observation | null, day: IsoDate): CellValues {
  const onTheDay = held?.asOf === day;
  return {
    state: held?.state ?? null,
    percent: held?.percent ?? null,
    blocked: held?.blocked ?? null,
    quantities: onTheDay ? held.quantities : [],
    note: onTheDay ? held.note : null,
    source: onTheDay ? held.provenance : null,
    reason: null,
  };
}

/** What an entry says of each field, its own source among them; null where it is from where all of the sheet is. */
export function valuesOf({ provenance, ...entry }: ProposedEntry): CellValues {
  return { ...entry, source: provenance };
}

/** What a field of it is, in a text that no language changes: to tell whether it is still what somebody has seen. */
export function codeOf(value: CellValues[CellField]): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  if ('kind' in value) return provenanceCode(value);
  if (!('zh' in value))
    return value
      .map(({ name, value: number, of, unit }) => `${name.zh} ${number}/${of ?? ''} ${unit}`)
      .join('; ');
  return value.zh;
}

function provenanceCode(provenance: Provenance): string {
  const { kind } = provenance;
  if (kind === 'document') return `${kind} ${provenance.source} ${provenance.section}`;
  return kind === 'external' ? `${kind} ${provenance.basis.zh}` : kind;
}

export function heldCode(held: Observation | null, day: IsoDate, field: CellField): string {
  return codeOf(carriedOver(held, day)[field]);
}

/** What a cell lacks or has wrong, so that nothing can be written down of its axis. */
type CellFault = { readonly field: CellField; readonly said: Bilingual };

type Proposal =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'faulty'; readonly faults: readonly CellFault[] }
  | { readonly kind: 'entry'; readonly entry: ProposedEntry };

/**
 * What the cells that were typed for an axis make of what holds. Cells that say what was seen on that very day are no change; what
 * holds from an earlier day is, for it says that it was seen again. A new state leaves the percent of the old one behind.
 */
export function proposedFrom(
  parcel: string,
  axis: Axis,
  held: Observation | null,
  day: IsoDate,
  typed: ReadonlyMap<CellField, string>,
  sources: readonly Source[],
): Proposal {
  const before = carriedOver(held, day);
  const faults: CellFault[] = [];
  const read: { -readonly [F in CellField]?: CellValues[F] } = {};
  const take = <Field extends CellField>(field: Field): void => {
    const text = typed.get(field);
    if (text === undefined) return;
    const reading = readCell(axis, field, text, sources);
    if (reading.kind === 'read') Object.assign(read, { [field]: reading.value });
    else faults.push({ field, said: reading.said });
  };
  for (const field of [...entryFields, 'reason' as const]) take(field);
  const touched = entryFields.filter((field) => typed.has(field));
  if (touched.length === 0) return { kind: 'nothing' };
  const state = 'state' in read ? read.state : before.state;
  if (!state && faults.length === 0)
    faults.push({ field: 'state', said: before.state === null ? stateMissing : stateEmptied });
  if (!state || faults.length > 0) return { kind: 'faulty', faults };
  const kept = state === before.state ? before : { ...before, percent: null };
  const values = { ...kept, ...read, state };
  const isChange =
    held?.asOf !== day ||
    entryFields.some((field) => codeOf(values[field]) !== codeOf(before[field]));
  if (!isChange) return { kind: 'nothing' };
  const { source: _seen, ...written } = values;
  // The state was read as one of this axis.
  const entry = { parcel, axis, ...written, provenance: read.source ?? null } as ProposedEntry;
  return { kind: 'entry', entry };
}

const stateMissing = bilingual(
  '这一项还没有状态，请先填状态。',
  'This axis has no state yet; enter its state first.',
);
export const stateEmptied = bilingual(
  '状态不能清空；记错了请在地块的历史里撤回那一条。',
  'A state cannot be emptied; to undo a mistake take the entry back in the history of the parcel.',
);
