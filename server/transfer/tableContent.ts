import { createHash } from 'node:crypto';
import { canonicalJson } from '../store/canonicalJson.ts';

/** What a table holds: how many rows, and one digest of all of them, SHA-256 in hexadecimal. */
export type TableContent = {
  readonly table: string;
  readonly rows: number;
  readonly digest: string;
};

/** Reads rows to the end. Neither their order nor the engine that they come from makes a difference. */
export async function tableContent(
  table: string,
  pages: AsyncIterable<readonly Readonly<Record<string, unknown>>[]>,
): Promise<TableContent> {
  const digests: string[] = [];
  for await (const rows of pages) for (const row of rows) digests.push(digestOf(row));
  const all = createHash('sha256');
  for (const digest of digests.sort()) all.update(digest);
  return { table, rows: digests.length, digest: all.digest('hex') };
}

function digestOf(row: Readonly<Record<string, unknown>>): string {
  const plain = Object.entries(row).map(([name, value]) => [
    name,
    value instanceof Uint8Array ? createHash('sha256').update(value).digest('hex') : value,
  ]);
  return createHash('sha256')
    .update(canonicalJson(Object.fromEntries(plain)))
    .digest('hex');
}

/** Tables that do not hold the same on both sides. */
export function differing(
  one: readonly TableContent[],
  other: readonly TableContent[],
): readonly string[] {
  return one
    .filter(({ table, rows, digest }, index) => {
      const there = other[index];
      return there?.table !== table || there.rows !== rows || there.digest !== digest;
    })
    .map(({ table }) => table);
}
