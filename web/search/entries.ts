import { shown } from '../state/loadable.ts';
import { parcelFeatures, projects, surroundings } from '../state/records.ts';
import type { Selection } from '../state/view.ts';

/** Something that can be found: what it is called in both languages, and words that lead to it. */
export type SearchEntry = {
  readonly key: string;
  readonly target: Selection | { readonly kind: 'town'; readonly id: string };
  readonly name: string;
  readonly nameEn: string;
  /** Further words: number, block, town, owner, contact. */
  readonly also: readonly string[];
};

/** Everything of the zone that has a name. Reads signals: call it where a change should be followed. */
export function searchEntries(): SearchEntry[] {
  const around = shown(surroundings.state.value)?.features ?? [];
  const nameOf = (id: string | null) => {
    const feature = id === null ? undefined : around.find(({ properties }) => properties.id === id);
    return feature?.properties.name ?? '';
  };
  return [
    ...parcelFeatures.value.map(({ id, properties }): SearchEntry => ({
      key: `parcel/${id}`,
      target: { kind: 'parcel', id },
      name: properties.name,
      nameEn: properties.nameEn,
      also: [id, properties.number ?? '', nameOf(properties.block), nameOf(properties.town)],
    })),
    ...(shown(projects.state.value) ?? []).map((project): SearchEntry => ({
      key: `project/${project.id}`,
      target: { kind: 'project', id: project.id },
      name: project.name.zh,
      nameEn: project.name.en,
      also: [project.id, project.owner?.zh ?? '', project.owner?.en ?? '', project.contact ?? ''],
    })),
    ...around.flatMap(({ properties }): SearchEntry[] => {
      const { id, layer, name, nameEn } = properties;
      if (layer === 'landmark' || !name) return [];
      return [
        {
          key: `${layer}/${id}`,
          target: { kind: layer, id },
          name,
          nameEn: nameEn ?? '',
          also: [id],
        },
      ];
    }),
  ];
}
