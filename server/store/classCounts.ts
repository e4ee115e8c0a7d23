import { sql, type SelectQueryBuilder } from 'kysely';
import type { Schema } from './schema.ts';
import type { AreaKind, ClassCount } from './store.ts';

/** Parcels on a day, of which there is a `class_id`, an `area_m2`, a `block_id` and a `town_id`. */
type Parcels<Table extends keyof Schema> = SelectQueryBuilder<Schema, Table, object>;

/** Sums of the parcels of a zone, by area and class. */
export function summedByClass<Table extends keyof Schema>(
  parcels: Parcels<Table>,
  zone: string,
  by: AreaKind,
) {
  return parcels
    .$if(by !== 'zone', (query) => query.groupBy(areaOf(zone, by)))
    .groupBy(sql`class_id`)
    .select([
      areaOf(zone, by).as('area'),
      sql<number>`class_id`.as('class_id'),
      sql<number>`count(*)`.as('parcels'),
      sql<number>`coalesce(sum(area_m2), 0)`.as('area_m2'),
      sql<number>`count(*) - count(area_m2)`.as('area_unknown'),
    ]);
}

function areaOf(zone: string, by: AreaKind) {
  return {
    zone: sql<string | null>`cast(${zone} as text)`,
    block: sql<string | null>`block_id`,
    town: sql<string | null>`town_id`,
  }[by];
}

/** What each area counts of each class. */
export function readClassCounts<Table extends keyof Schema>(
  parcels: Parcels<Table>,
  zone: string,
  by: AreaKind,
): Promise<CountsOfArea> {
  return by === 'block' ? countsOfBlocks(parcels) : countsOfAreas(parcels, zone, by);
}

type CountsOfArea = (area: string | null) => readonly ClassCount[];

async function countsOfAreas<Table extends keyof Schema>(
  parcels: Parcels<Table>,
  zone: string,
  by: AreaKind,
): Promise<CountsOfArea> {
  const counts = new Map<string | null, ClassCount[]>();
  for (const row of await summedByClass(parcels, zone, by).execute()) {
    const { area, class_id, parcels: number, area_m2: areaM2, area_unknown: areaUnknown } = row;
    const count = { class: class_id, parcels: number, areaM2, areaUnknown };
    const others = counts.get(area);
    if (others) others.push(count);
    else counts.set(area, [count]);
  }
  return (area) => counts.get(area) ?? [];
}

/**
 * The few parcels of a block are of almost as many classes: they are counted one by one, which takes half as long as to have
 * them summed. The engine hands over one text for a block, `class,m²,…`, which is taken apart when the block is asked for: to
 * receive 100 000 rows takes longer than to find them.
 */
async function countsOfBlocks<Table extends keyof Schema>(
  parcels: Parcels<Table>,
): Promise<CountsOfArea> {
  const rows = await parcels
    .groupBy(sql`block_id`)
    .select([
      sql<string | null>`block_id`.as('block'),
      sql<string>`string_agg(class_id || ',' || coalesce(cast(area_m2 as text), 'null'), ',')`.as(
        'parcels',
      ),
    ])
    .execute();
  const textOf = new Map(rows.map(({ block, parcels: text }) => [block, text]));
  return (block) => countsIn(textOf.get(block) ?? '');
}

function countsIn(text: string): ClassCount[] {
  // Nothing but the figures that the query put together.
  const figures = JSON.parse(`[${text}]`) as readonly (number | null)[];
  const counts: ClassCount[] = [];
  for (let at = 0; at < figures.length; at += 2) {
    const areaM2 = figures[at + 1]!;
    counts.push({
      class: figures[at]!,
      parcels: 1,
      areaM2: areaM2 ?? 0,
      areaUnknown: areaM2 === null ? 1 : 0,
    });
  }
  return counts;
}
