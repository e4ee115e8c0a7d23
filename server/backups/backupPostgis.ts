import { runPostgresTool } from './runPostgresTool.ts';
import { wholeFile, type Backup } from './wholeFile.ts';

/** Schemas of ours, one for each archive; PostGIS itself belongs to the database that they are brought back into. */
type Schema = 'guatu' | 'accounts';

/** Has `pg_dump` write a schema with its data as an archive, and `pg_restore` read it through. */
export function backupPostgis(databaseUrl: string, schema: Schema, to: string): Promise<Backup> {
  return wholeFile(to, async (beside) => {
    const archive = ['--format=custom', '--no-owner', '--no-privileges', `--file=${beside}`];
    await runPostgresTool('pg_dump', databaseUrl, [...archive, `--schema=${schema}`]);
    await runPostgresTool('pg_restore', null, ['--file=/dev/null', beside]);
  });
}
