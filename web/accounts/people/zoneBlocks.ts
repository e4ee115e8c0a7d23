import type { Bilingual } from '../../../geodata/bilingual.ts';
import { addressOf, getJson } from '../../api.ts';
import { resource, type Resource } from '../../state/loadable.ts';

type ZoneBlock = { readonly id: string; readonly name: Bilingual };

/** As the list of blocks has them. */
type BlockList = {
  readonly features: readonly {
    readonly properties: { readonly id: string; readonly name: string; readonly nameEn: string };
  }[];
};

const asked = new Map<string, Resource<readonly ZoneBlock[]>>();

/** The blocks of a zone by name; asked for once. */
export function zoneBlocks(zone: string): Resource<readonly ZoneBlock[]> {
  const held = asked.get(zone);
  if (held) return held;
  const path = `zones/${encodeURIComponent(zone)}/blocks?fields=id,name,nameEn&limit=10000`;
  const fresh = resource(
    () => addressOf.account(path),
    async (address, abort) =>
      (await getJson<BlockList>(address, abort)).features.map(
        ({ properties: { id, name, nameEn } }) => ({ id, name: { zh: name, en: nameEn } }),
      ),
  );
  asked.set(zone, fresh);
  return fresh;
}
