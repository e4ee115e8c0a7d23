import type { PlanItem } from '../../../geodata/plan/planItem.ts';
import type { PlanView } from '../planInAddress.ts';

type Filter = Pick<PlanView, 'light' | 'block' | 'contact'> & { readonly text: string };

/** Those that satisfy everything that is asked; the text is looked for in names, firms, contacts and blocks. */
export function filterItems(items: readonly PlanItem[], filter: Filter): readonly PlanItem[] {
  const wanted = filter.text.trim().toLowerCase();
  const { light, block, contact } = filter;
  if (wanted === '' && light === null && block === null && contact === null) return items;
  return items.filter(
    (item) =>
      (light === null || item.light.colour === light) &&
      (block === null || item.blocks.some(({ id }) => id === block)) &&
      (contact === null || item.contact === contact) &&
      (wanted === '' || textsOf(item).some((text) => text.toLowerCase().includes(wanted))),
  );
}

function textsOf({ item, name, owner, contact, blocks }: PlanItem): string[] {
  const named = [name, ...(owner ? [owner] : []), ...blocks.map((block) => block.name)];
  return [item, ...named.flatMap(({ zh, en }) => [zh, en]), contact ?? ''];
}

/** What can be chosen to narrow the list by, each once and in the order of the language. */
export function choicesOf(items: readonly PlanItem[]): {
  readonly blocks: ReadonlyMap<string, PlanItem['blocks'][number]>;
  readonly contacts: readonly string[];
} {
  return {
    blocks: new Map(items.flatMap(({ blocks }) => blocks.map((block) => [block.id, block]))),
    contacts: [...new Set(items.flatMap(({ contact }) => contact ?? []))].sort(
      new Intl.Collator('zh-CN').compare,
    ),
  };
}
