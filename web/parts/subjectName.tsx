import type { TargetReading } from '../api.ts';
import { shown } from '../state/loadable.ts';
import { parcelById, projects, surroundings, zone } from '../state/records.ts';
import type { Selection } from '../state/view.ts';
import { say } from '../words/words.ts';
import { SubjectLink } from './record.tsx';

/** What a plan is for, with a way to its card; the zone has none. */
export function SubjectName({ subject }: { readonly subject: TargetReading['subject'] }) {
  const { kind, id } = subject;
  if (kind === 'zone')
    return <>{say({ zh: zone.value?.name ?? id, en: zone.value?.nameEn ?? id })}</>;
  const to: Selection = { kind, id };
  return <SubjectLink to={to}>{say(nameOf(to))}</SubjectLink>;
}

/** What something that can be selected is called; its id while that is not known. */
export function nameOf({ kind, id }: Selection): { zh: string; en: string } {
  if (kind === 'project')
    return (
      shown(projects.state.value)?.find((entry) => entry.id === id)?.name ?? { zh: id, en: id }
    );
  const properties =
    kind === 'parcel' ? parcelById.value.get(id)?.properties : surroundingOf(kind, id);
  return { zh: properties?.name ?? id, en: properties?.nameEn ?? id };
}

function surroundingOf(layer: string, id: string) {
  return shown(surroundings.state.value)?.features.find(
    ({ properties }) => properties.layer === layer && properties.id === id,
  )?.properties;
}
