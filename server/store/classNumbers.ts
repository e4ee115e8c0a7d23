/** Numbers the classes of one zone as they come up. `takeAdded` hands over those that are not in the table yet. */
export type ClassNumbers<Class> = {
  idOf(of: Class): number;
  takeAdded(): (Class & { readonly zone_id: string; readonly id: number })[];
};

/**
 * @param columns all by which two classes may differ
 * @param known the classes the zone has; whoever writes to the zone holds its row, so nobody else adds one meanwhile
 */
export function numberClasses<Class extends object>(
  zone_id: string,
  columns: readonly (keyof Class)[],
  known: readonly (Class & { readonly id: number })[],
): ClassNumbers<Class> {
  const keyOf = (of: Class) => columns.map((column) => of[column]).join('|');
  const ids = new Map(known.map((each) => [keyOf(each), each.id]));
  let last = Math.max(0, ...ids.values());
  let added: (Class & { readonly zone_id: string; readonly id: number })[] = [];
  return {
    idOf(of) {
      const key = keyOf(of);
      const id = ids.get(key);
      if (id !== undefined) return id;
      last += 1;
      ids.set(key, last);
      added.push({ zone_id, id: last, ...of });
      return last;
    },
    takeAdded() {
      const taken = added;
      added = [];
      return taken;
    },
  };
}
