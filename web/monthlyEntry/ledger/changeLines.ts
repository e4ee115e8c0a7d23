import { grouped } from '../../../geodata/entry/ledger/grouped.ts';
import type { LedgerChange } from '../../../geodata/entry/ledger/ledgerChanges.ts';
import { say } from '../../words/words.ts';
import { blocks } from '../blocks.ts';
import { rowById } from '../rows.ts';

/** A line of the list: a change, or a block or parcel with all of its changes. */
export type ChangeLine =
  | { readonly kind: 'cell'; readonly key: string; readonly change: LedgerChange }
  | {
      readonly kind: 'block' | 'parcel';
      readonly key: string;
      /** null: in no block. */
      readonly name: string | null;
      readonly number: string | null;
      readonly changes: readonly LedgerChange[];
    };

/** Changes under their parcels, and these under their blocks where there are several, in the order of the sheet. */
export function changeLines(changes: readonly LedgerChange[]): ChangeLine[] {
  const rows = rowById.value;
  const byBlock = grouped(changes, ({ parcel }) => rows.get(parcel)?.block ?? null);
  const names = new Map(blocks().map(({ id, name }) => [id, name]));
  return [...byBlock].flatMap(([block, inBlock]): ChangeLine[] => [
    ...(byBlock.size === 1
      ? []
      : [
          {
            kind: 'block' as const,
            key: `block ${block}`,
            name: block === null ? null : (names.get(block) ?? block),
            number: null,
            changes: inBlock,
          },
        ]),
    ...[...grouped(inBlock, ({ parcel }) => parcel)].flatMap(([parcel, ofParcel]) => {
      const row = rows.get(parcel);
      return [
        {
          kind: 'parcel' as const,
          key: `parcel ${parcel}`,
          name: row ? say(row.name) : parcel,
          number: row?.number ?? null,
          changes: ofParcel,
        },
        ...ofParcel.map((change) => ({ kind: 'cell' as const, key: change.key, change })),
      ];
    }),
  ]);
}
