import type { IsoDate } from '../date.ts';
import type { Language } from '../bilingual.ts';
import { entryFields, type EntryField } from '../entry/entryCell.ts';
import { fieldText } from '../entry/fieldText.ts';
import { carriedOver, codeOf, type ProposedEntry } from '../entry/proposed.ts';
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
  language: Language,
): FieldChange[] {
  const before = carriedOver(held, day);
  return entryFields
    .filter((field) => codeOf(entry[field]) !== codeOf(before[field]))
    .map((field) => ({
      field,
      before: fieldText(entry.axis, field, before, language),
      after: fieldText(entry.axis, field, entry, language),
    }));
}
