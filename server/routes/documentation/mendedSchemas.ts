type Json = { readonly [member: string]: unknown };

/**
 * Mends what the generator writes wrongly, wherever it stands:
 *
 * - a nullable named type, `allOf: [reference, {type: ['object', 'null']}]`, which null never satisfies, becomes
 *   `anyOf: [reference, {type: 'null'}]`;
 * - a tuple, `prefixItems` of any length, has the length that it has.
 */
export function mendedSchemas(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(mendedSchemas);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, mendedSchemas(member)]),
  );
  return tupleOf(nullableOf(members));
}

function nullableOf(members: Json): Json {
  const { allOf, ...others } = members;
  if (!Array.isArray(allOf)) return members;
  const [reference, nullable, ...more] = allOf as readonly Json[];
  if (reference === undefined || !('$ref' in reference) || more.length > 0) return members;
  const { type, ...said } = nullable ?? {};
  if (!Array.isArray(type) || !type.includes('null')) return members;
  return { ...others, ...said, anyOf: [reference, { type: 'null' }] };
}

function tupleOf(members: Json): Json {
  const { prefixItems } = members;
  if (!Array.isArray(prefixItems)) return members;
  const { length } = prefixItems;
  return { ...members, items: false, minItems: length, maxItems: length };
}
