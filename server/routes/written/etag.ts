import { createHash } from 'node:crypto';
import type { WrittenVersion } from '../../../geodata/written/writtenRecord.ts';

/** A version is known by its moment: no item has two of one. */
export function etagOf({
  kind,
  item,
  recordedAt,
}: Pick<WrittenVersion, 'kind' | 'item' | 'recordedAt'>): string {
  const hash = createHash('sha256').update(`${kind}\n${item}\n${recordedAt}`).digest('base64url');
  return `"${hash.slice(0, 22)}"`;
}
