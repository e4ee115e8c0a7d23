import { computed } from '@preact/signals';
import { awaitedKey, awaitedOn, type Awaited } from '../../geodata/approval/submission.ts';
import {
  entryFields,
  type CellField,
  type CellPlace,
  type EntryField,
} from '../../geodata/entry/entryCell.ts';
import { fieldText } from '../../geodata/entry/fieldText.ts';
import { codeOf, heldCode, valuesOf } from '../../geodata/entry/proposed.ts';
import type { EntryRow } from '../../geodata/entry/standing.ts';
import { language } from '../state/current.ts';
import { isApprovedFirst, openSubmissions } from '../state/submissions.ts';
import { documents, entryDay } from './choice.ts';

type Cell = Pick<CellPlace, 'axis'> & { readonly field: EntryField };

/** What who is here has sent for the day and is not approved: nothing of those who write at once. */
const awaited = computed(() =>
  isApprovedFirst.value
    ? awaitedOn(openSubmissions.value, entryDay.value)
    : new Map<string, Awaited>(),
);

/** What was sent of the axis of a cell; undefined where nothing is open. */
export function awaitedOf(row: EntryRow, { axis }: Pick<Cell, 'axis'>): Awaited | undefined {
  return awaited.value.get(awaitedKey(row.parcel, axis));
}

export function awaitedText(row: EntryRow, { axis, field }: Cell): string | undefined {
  const entry = awaitedOf(row, { axis })?.entry;
  const speech = { language: language.value, sources: documents.value };
  return entry && fieldText(axis, field, valuesOf(entry), speech);
}

/** A cell that was sent as another than what holds is marked; of what is as before its state. */
export function awaitedMark(row: EntryRow, { axis, field }: Cell): Awaited['state'] | undefined {
  const sent = awaitedOf(row, { axis });
  if (sent === undefined) return undefined;
  const { held } = row.standing[axis];
  const sentCode = codeOf(valuesOf(sent.entry)[field]);
  const isOther = sentCode !== heldCode(held, entryDay.value, field);
  return isOther || field === 'state' ? sent.state : undefined;
}

/** What was sent of an axis as if it were typed, so that a cell that is typed over it changes that, and the rest is sent again. */
export function awaitedTexts({ parcel, axis }: CellPlace): Map<CellField, string> {
  const entry = awaited.value.get(awaitedKey(parcel, axis))?.entry;
  if (entry === undefined) return new Map();
  const speech = { language: 'zh', sources: documents.value } as const;
  const fields = [...entryFields, 'reason' as const];
  return new Map(fields.map((field) => [field, fieldText(axis, field, valuesOf(entry), speech)]));
}
