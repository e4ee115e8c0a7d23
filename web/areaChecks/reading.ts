import { computed } from '@preact/signals';
import { bilingual, type Bilingual } from '../../geodata/bilingual.ts';
import type { FindingWording } from './findingCells.ts';
import { language, unit } from '../state/current.ts';
import { shown } from '../state/loadable.ts';
import { parcelById, surroundings } from '../state/records.ts';
import { words } from './words/words.ts';

const blockNames = computed(
  () =>
    new Map(
      (shown(surroundings.state.value)?.features ?? []).flatMap(({ properties }) =>
        properties.layer === 'block' ? [[properties.id, namesOf(properties)]] : [],
      ),
    ),
);

function namesOf(named: { id: string; name: string | null; nameEn: string | null }): Bilingual {
  return bilingual(named.name ?? named.id, named.nameEn ?? named.id);
}

/** How the list is read now. */
export const reading = computed<FindingWording>(() => {
  const [parcels, blocks] = [parcelById.value, blockNames.value];
  return {
    words: words.value.areaChecks,
    language: language.value,
    unit: unit.value,
    parcelName: (id) => {
      const properties = parcels.get(id)?.properties;
      return properties ? namesOf(properties) : bilingual(id, id);
    },
    blockName: (id) => blocks.get(id) ?? bilingual(id, id),
  };
});
