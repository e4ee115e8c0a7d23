/** A value as one line of JSON with its keys in order: PostgreSQL keeps them in an order of its own. */
export function canonicalJson(value: unknown): string {
  return `${JSON.stringify(inOrder(value))}\n`;
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, inOrder(each)]),
  );
}
