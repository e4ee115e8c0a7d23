import type { Kysely, Selectable } from 'kysely';
import type { Project } from '../../geodata/project.ts';
import { projectFrom } from './rows/listRows.ts';
import type { ProjectTable, Schema } from './schema.ts';
import { inSnapshot } from './snapshot.ts';

/** The zone's projects, or those that stand on a parcel, each with all its parcels. */
export async function readProjects(
  reader: Kysely<Schema>,
  zone: string,
  parcel?: string,
): Promise<Project[]> {
  return inSnapshot(reader, async (db) => {
    const rows = await db
      .selectFrom('project')
      .selectAll()
      .where('zone_id', '=', zone)
      .$if(parcel !== undefined, (query) =>
        query.where('id', 'in', (on) =>
          on
            .selectFrom('project_parcel')
            .select('project_id')
            .where('zone_id', '=', zone)
            .where('parcel_id', '=', parcel ?? ''),
        ),
      )
      .orderBy('ordinal')
      .execute();
    return projectsFrom(db, zone, rows);
  });
}

/** Both engines take some tens of thousands of parameters in a statement. */
const largestPage = 10_000;

/** Rows of projects with the parcels of each, in the order in which the project names them. */
export async function projectsFrom(
  db: Kysely<Schema>,
  zone: string,
  rows: readonly Selectable<ProjectTable>[],
): Promise<Project[]> {
  const parcelsOf = new Map<string, string[]>();
  for (let start = 0; start < rows.length; start += largestPage) {
    const ids = rows.slice(start, start + largestPage).map(({ id }) => id);
    const places = await db
      .selectFrom('project_parcel')
      .select(['project_id', 'parcel_id'])
      .where('zone_id', '=', zone)
      .where('project_id', 'in', ids)
      .orderBy('position')
      .execute();
    for (const { project_id, parcel_id } of places) {
      const parcels = parcelsOf.get(project_id);
      if (parcels) parcels.push(parcel_id);
      else parcelsOf.set(project_id, [parcel_id]);
    }
  }
  return rows.map((row) => projectFrom(row, parcelsOf.get(row.id) ?? []));
}
