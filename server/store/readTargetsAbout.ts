import type { ExpressionBuilder, Kysely } from 'kysely';
import type { Subject } from '../../geodata/observation.ts';
import type { Target } from '../../geodata/project.ts';
import { targetFrom } from './rows/listRows.ts';
import type { Schema } from './schema.ts';

/**
 * The plans that a subject is held to, the first that is due first: its own; of a project those of its parcels, of a block those of its parcels and works;
 * of a parcel those of its projects and its block. One plan for 贵航云飞 is told of the parcel and of the project.
 */
export async function readTargetsAbout(
  db: Kysely<Schema>,
  zone: string,
  subject: Subject,
): Promise<Target[]> {
  const rows = await db
    .selectFrom('target')
    .selectAll()
    .where('target.zone_id', '=', zone)
    .where((on) =>
      on.or([
        on.and([
          on('target.subject_kind', '=', subject.kind),
          on('target.subject_id', '=', subject.id),
        ]),
        ...relatives(on, zone, subject),
      ]),
    )
    .orderBy('due')
    .orderBy('ordinal')
    .execute();
  return rows.map(targetFrom);
}

function relatives(on: ExpressionBuilder<Schema, 'target'>, zone: string, { kind, id }: Subject) {
  switch (kind) {
    case 'project':
      return [
        on.and([
          on('target.subject_kind', '=', 'parcel'),
          on('target.subject_id', 'in', (from) =>
            from
              .selectFrom('project_parcel')
              .select('project_parcel.parcel_id')
              .where('project_parcel.zone_id', '=', zone)
              .where('project_parcel.project_id', '=', id),
          ),
        ]),
      ];
    case 'parcel':
      return [
        on.and([
          on('target.subject_kind', '=', 'project'),
          on('target.subject_id', 'in', (from) =>
            from
              .selectFrom('project_parcel')
              .select('project_parcel.project_id')
              .where('project_parcel.zone_id', '=', zone)
              .where('project_parcel.parcel_id', '=', id),
          ),
        ]),
        on.and([
          on('target.subject_kind', '=', 'block'),
          on('target.subject_id', 'in', (from) =>
            from
              .selectFrom('parcel')
              .select('parcel.block_id')
              .where('parcel.zone_id', '=', zone)
              .where('parcel.id', '=', id)
              .where('parcel.block_id', 'is not', null),
          ),
        ]),
      ];
    case 'block':
      return (['parcel', 'work'] as const).map((member) =>
        on.and([
          on('target.subject_kind', '=', member),
          on('target.subject_id', 'in', (from) =>
            from
              .selectFrom(member)
              .select('id')
              .where('zone_id', '=', zone)
              .where('block_id', '=', id),
          ),
        ]),
      );
    case 'work':
    case 'event':
    case 'zone':
      return [];
  }
}
