import type { ParcelFeature } from '../../geodata/parcelFeature.ts';
import type { ProjectList, SurroundingCollection } from '../api.ts';
import type { Selection } from '../state/view.ts';

/** Something that can be found: what it is called in both languages, and words that lead to it. */
export type SearchEntry = {
  readonly key: string;
  readonly target: Selection | { readonly kind: 'town'; readonly id: string };
  readonly name: string;
  readonly nameEn: string;
  /** What it is known by and nothing else is: id, number. Typed whole, one of these comes first. */
  readonly codes: readonly string[];
  /** Further words, shared with others: block, town, owner, contact. */
  readonly also: readonly string[];
};

type Around = SurroundingCollection['features'];

/** Everything of a zone that has a name. */
export function entriesOf(
  parcels: readonly ParcelFeature[],
  projects: ProjectList,
  around: Around,
): SearchEntry[] {
  return [...parcelEntries(parcels, around), ...projectEntries(projects), ...areaEntries(around)];
}

function parcelEntries(parcels: readonly ParcelFeature[], around: Around): SearchEntry[] {
  const names = new Map(
    around.map(({ properties }) => [`${properties.layer}/${properties.id}`, properties.name]),
  );
  return parcels.map(({ id, properties }) => ({
    key: `parcel/${id}`,
    target: { kind: 'parcel', id },
    name: properties.name,
    nameEn: properties.nameEn,
    codes: present(id, properties.number),
    also: present(names.get(`block/${properties.block}`), names.get(`town/${properties.town}`)),
  }));
}

function projectEntries(projects: ProjectList): SearchEntry[] {
  return projects.map(({ id, name, owner, contact }) => ({
    key: `project/${id}`,
    target: { kind: 'project', id },
    name: name.zh,
    nameEn: name.en,
    codes: [id],
    also: present(owner?.zh, owner?.en, contact),
  }));
}

/** Towns, blocks, works and events; landmarks have no card to open. */
function areaEntries(around: Around): SearchEntry[] {
  return around.flatMap(({ properties }): SearchEntry[] => {
    const { id, layer, name, nameEn } = properties;
    if (layer === 'landmark' || !name) return [];
    const target = { kind: layer, id };
    return [{ key: `${layer}/${id}`, target, name, nameEn: nameEn ?? '', codes: [id], also: [] }];
  });
}

function present(...words: (string | null | undefined)[]): string[] {
  return words.filter((word) => word !== null && word !== undefined);
}
