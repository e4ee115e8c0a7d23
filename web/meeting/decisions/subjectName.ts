import { bilingual, type Bilingual } from '../../../geodata/bilingual.ts';
import type { Subject } from '../../../geodata/observation.ts';
import { shown } from '../../state/loadable.ts';
import { parcelById, projects, surroundings, zone } from '../../state/records.ts';

/** What something is called, as far as the page holds it; its id where it does not. */
export function subjectName({ kind, id }: Subject): Bilingual {
  return nameOf(kind, id) ?? bilingual(id, id);
}

function nameOf(kind: Subject['kind'], id: string): Bilingual | undefined {
  if (kind === 'zone') {
    const whole = zone.value;
    return whole && bilingual(whole.name, whole.nameEn);
  }
  if (kind === 'project') return shown(projects.state.value)?.find((one) => one.id === id)?.name;
  const drawn =
    kind === 'parcel'
      ? parcelById.value.get(id)?.properties
      : shown(surroundings.state.value)?.features.find(
          ({ properties }) => properties.layer === kind && properties.id === id,
        )?.properties;
  return drawn?.name && drawn.nameEn ? bilingual(drawn.name, drawn.nameEn) : undefined;
}
