import Database from 'better-sqlite3';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openAccounts } from '../../../server/accounts/openAccounts.ts';
import { temporaryFolder } from '../served.ts';
import { accountsContract } from './contract.ts';

accountsContract('SQLite', async () => {
  const folder = temporaryFolder();
  const again = () => openAccounts({ file: join(folder.path, 'guatu.gpkg') });
  const accounts = await again();
  return {
    accounts,
    again,
    run: async (statement) => {
      const database = new Database(join(folder.path, 'accounts.sqlite'));
      try {
        database.exec(statement);
      } finally {
        database.close();
      }
    },
    close: async () => {
      await accounts.close();
      folder.remove();
    },
  };
});

test('the file is whole after every write, and for its owner alone', async () => {
  const folder = temporaryFolder();
  const accounts = await openAccounts({ file: join(folder.path, 'guatu.gpkg') });
  await accounts.setReading('jindong', 'closed');
  expect(readdirSync(folder.path)).toEqual(['accounts.sqlite']);
  expect(statSync(join(folder.path, 'accounts.sqlite')).mode & 0o077).toBe(0);
  await accounts.close();
  folder.remove();
});
