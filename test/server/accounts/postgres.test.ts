import pg from 'pg';
import { afterAll, test } from 'vitest';
import { startPostgis } from '../../../scripts/postgisCluster.ts';
import { openAccounts } from '../../../server/accounts/openAccounts.ts';
import { accountsContract } from './contract.ts';

const postgis = await startPostgis(process.env['GUATU_TEST_DATABASE_URL']);

if ('missing' in postgis) {
  test.skip(`accounts over PostgreSQL: ${postgis.missing}`);
} else {
  const { url, stop } = postgis;
  afterAll(() => stop());
  const run = async (statement: string) => {
    const client = new pg.Client({ connectionString: url, options: '-c search_path=accounts' });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  };
  accountsContract('PostgreSQL', async () => {
    const again = () => openAccounts({ databaseUrl: url, file: '' });
    await run('drop schema if exists accounts cascade');
    const accounts = await again();
    return { accounts, again, run, close: () => accounts.close() };
  });
}
