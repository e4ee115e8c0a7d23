import { blocks } from '../blocks.ts';
import { words } from '../words/words.ts';

/** The name of a block, or the words for all parcels. */
export function areaName(block: string | null): string {
  if (block === null) return words.value.ledger.file.allBlocks;
  return blocks().find(({ id }) => id === block)?.name ?? block;
}
