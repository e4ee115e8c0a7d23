import type { Insertable, Transaction } from 'kysely';
import type { Schema, StateClassTable } from './schema.ts';

export type StateClass = Omit<Insertable<StateClassTable>, 'zone_id' | 'id'>;

/** Numbers the classes of one zone. `added` takes those that are not in the table yet. */
export type StateClasses = {
  idOf(of: StateClass): number;
  takeAdded(): Insertable<StateClassTable>[];
};

/** The classes the zone has; whoever writes to the zone holds its row, so nobody else adds one meanwhile. */
export async function loadStateClasses(
  db: Transaction<Schema>,
  zone_id: string,
): Promise<StateClasses> {
  const rows = await db
    .selectFrom('state_class')
    .selectAll()
    .where('zone_id', '=', zone_id)
    .execute();
  const ids = new Map(
    rows.map(({ id, blocked, ...rest }) => [keyOf({ ...rest, blocked: Boolean(blocked) }), id]),
  );
  let last = Math.max(0, ...ids.values());
  let added: Insertable<StateClassTable>[] = [];
  return {
    idOf(of) {
      const key = keyOf(of);
      const known = ids.get(key);
      if (known !== undefined) return known;
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

function keyOf({ clearance, levelling, building, blocked, land_use, quality }: StateClass): string {
  return [clearance, levelling, building, blocked, land_use, quality].join('|');
}
