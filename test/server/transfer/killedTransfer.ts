import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const script = fileURLToPath(new URL('../../../scripts/transfer.ts', import.meta.url));

/** Runs the command with a table of a database held, kills it where it waits for that, and lets the database find that it is gone. */
export async function transferIsKilledAt(
  url: string,
  table: string,
  [from, to]: readonly [string, string],
): Promise<void> {
  const holder = new pg.Client({ connectionString: url });
  await holder.connect();
  try {
    await holder.query('begin');
    await holder.query(`lock table ${table} in access exclusive mode`);
    const command = spawn(process.execPath, [
      '--import',
      'tsx',
      script,
      '--from',
      from,
      '--to',
      to,
    ]);
    const gone = once(command, 'exit');
    await until(holder, `wait_event_type = 'Lock' and query like '%photo_image%'`, 1);
    command.kill('SIGKILL');
    await gone;
    await holder.query('rollback');
    await until(holder, `application_name like 'guatu%'`, 0);
  } finally {
    await holder.end();
  }
}

/** Waits in the database until so many of its sessions are so. */
async function until(client: pg.Client, which: string, count: number): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ readonly count: number }>(
      `select count(*)::int as count from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and ${which}`,
    );
    if (rows[0]?.count === count) return;
    await client.query('select pg_stat_clear_snapshot(), pg_sleep(0.02)');
  }
}
