import type { IsoDate } from '../date.ts';
import { entryFields, type EntryField } from '../entry/entryCell.ts';
import { fieldText, type FieldSpeech } from '../entry/fieldText.ts';
import { carriedOver, codeOf, valuesOf, type ProposedEntry } from '../entry/proposed.ts';
import type { Observation } from '../observation.ts';

/** A field that an entry makes another, as texts; '' where there is nothing. */
type FieldChange = {
  readonly field: EntryField;
  readonly before: string;
  readonly after: string;
};

/** What an entry changes of what holds; nothing where it says that all is as before. */
export function entryChanges(
  entry: ProposedEntry,
  held: Observation | null,
  day: IsoDate,
  speech: FieldSpeech,
): FieldChange[] {
  const [before, after] = [carriedOver(held, day), valuesOf(entry)];
  return entryFields
    .filter((field) => field !== 'source' || after.source !== null)
    .filter((field) => codeOf(after[field]) !== codeOf(before[field]))
    .map((field) => ({
      field,
      before: fieldText(entry.axis, field, before, speech),
      after: fieldText(entry.axis, field, after, speech),
    }));
}
