import type { Kysely } from 'kysely';
import { isoInstant, type IsoInstant } from '../../geodata/date.ts';
import type { AccountsSchema } from './schema.ts';

/** Something that somebody did, or was kept from. */
export type AuditEntry = {
  readonly id: number;
  readonly at: IsoInstant;
  /** By the name of that time; null of nobody known. */
  readonly person: { readonly id: string; readonly name: string } | null;
  /** `keep`, `sign-in`, `change-password` */
  readonly action: string;
  readonly zone: string | null;
  /** Of the machine it came from, as far as it is known: `192.168.1.20`. */
  readonly address: string;
  /** Of HTTP: what came of it. */
  readonly status: number;
  /** `PUT /api/zones/jindong/plans/project:aviation` */
  readonly what: string;
};
export type NewAuditEntry = Omit<AuditEntry, 'id'>;

export type AuditQuery = {
  readonly person?: string | undefined;
  readonly zone?: string | undefined;
  /** Moments of the first and of the last. */
  readonly from?: IsoInstant | undefined;
  readonly until?: IsoInstant | undefined;
  /** Older than the entry of this id. */
  readonly after?: number | undefined;
  readonly limit: number;
};

export async function appendAudit(
  db: Kysely<AccountsSchema>,
  { person, ...entry }: NewAuditEntry,
): Promise<void> {
  await db
    .insertInto('audit_entry')
    .values({ ...entry, person_id: person?.id ?? null, person_name: person?.name ?? null })
    .execute();
}

export async function readAudit(
  db: Kysely<AccountsSchema>,
  { person, zone, from, until, after, limit }: AuditQuery,
): Promise<AuditEntry[]> {
  const rows = await db
    .selectFrom('audit_entry')
    .selectAll()
    .$if(person !== undefined, (query) => query.where('person_id', '=', person!))
    .$if(zone !== undefined, (query) => query.where('zone', '=', zone!))
    .$if(from !== undefined, (query) => query.where('at', '>=', from!))
    .$if(until !== undefined, (query) => query.where('at', '<=', until!))
    .$if(after !== undefined, (query) => query.where('id', '<', after!))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ person_id, person_name, at, ...entry }) => ({
    ...entry,
    at: isoInstant(at),
    person: person_id === null ? null : { id: person_id, name: person_name ?? '' },
  }));
}
