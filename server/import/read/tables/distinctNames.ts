/** Names with `_2`, `_3` behind those that were there before, and `字段 3` for one without any. */
export function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, index) => {
    const plain = name.trim() || `字段 ${index + 1}`;
    let distinct = plain;
    for (let copy = 2; taken.has(distinct); copy++) distinct = `${plain}_${copy}`;
    taken.add(distinct);
    return distinct;
  });
}
