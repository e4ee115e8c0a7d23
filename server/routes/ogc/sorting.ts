import { Buffer } from 'node:buffer';
import { compareText } from '../../cql2/evaluate/compareText.ts';
import type { Feature } from '../lists/listing.ts';

/** A property by which features are put in order. */
export type SortKey = { readonly name: string; readonly isDescending: boolean };

type SortValue = string | number | boolean | null;

/** Where a feature stands in an order: its values, and its id, by which no two are alike. */
export type Standing = { readonly values: readonly SortValue[]; readonly id: string };

export function standingOf(keys: readonly SortKey[], { id, properties }: Feature): Standing {
  const all = properties as Readonly<Record<string, SortValue>>;
  return { values: keys.map(({ name }) => all[name] ?? null), id };
}

/** Texts by their code points, false before true; what is unknown comes last in either direction. */
function compareStandings(keys: readonly SortKey[], a: Standing, b: Standing): number {
  for (const [index, { isDescending }] of keys.entries()) {
    const [left, right] = [a.values[index] ?? null, b.values[index] ?? null];
    if (left === null || right === null) {
      if (left !== right) return left === null ? 1 : -1;
      continue;
    }
    const order =
      typeof left === 'string' && typeof right === 'string'
        ? compareText(left, right)
        : Number(left) - Number(right);
    if (order !== 0) return isDescending ? -order : order;
  }
  return compareText(a.id, b.id);
}

/** A standing as `after` has it. */
export function cursorOf({ values, id }: Standing): string {
  return Buffer.from(JSON.stringify([...values, id])).toString('base64url');
}

/** Undefined for what is no cursor of an order by so many properties. */
export function standingIn(cursor: string, keys: readonly SortKey[]): Standing | undefined {
  try {
    const found = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown;
    if (!Array.isArray(found) || found.length !== keys.length + 1) return undefined;
    const id: unknown = found.at(-1);
    const values = found.slice(0, -1) as unknown[];
    return typeof id === 'string' && values.every(isSortValue) ? { values, id } : undefined;
  } catch {
    return undefined;
  }
}

function isSortValue(value: unknown): value is SortValue {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

/** The first so many of the order, whatever order they come in; no more than twice as many are held. */
export function firstInOrder(
  keys: readonly SortKey[],
  after: Standing | undefined,
  count: number,
): { readonly take: (feature: Feature) => void; readonly found: () => readonly Feature[] } {
  type Held = { readonly feature: Feature; readonly standing: Standing };
  let held: Held[] = [];
  const cut = () => {
    held.sort((a, b) => compareStandings(keys, a.standing, b.standing));
    held = held.slice(0, count);
  };
  return {
    take: (feature) => {
      const standing = standingOf(keys, feature);
      if (after !== undefined && compareStandings(keys, standing, after) <= 0) return;
      held.push({ feature, standing });
      if (held.length >= 2 * count) cut();
    },
    found: () => {
      cut();
      return held.map(({ feature }) => feature);
    },
  };
}
