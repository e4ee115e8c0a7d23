import { shown } from '../state/loadable.ts';
import { parcelFeatures, projects, surroundings } from '../state/records.ts';
import { entriesOf, type SearchEntry } from './entries.ts';

/** Everything of the zone on show that has a name. Reads signals: call it where a change should be followed. */
export function searchEntries(): SearchEntry[] {
  return entriesOf(
    parcelFeatures.value,
    shown(projects.state.value) ?? [],
    shown(surroundings.state.value)?.features ?? [],
  );
}
