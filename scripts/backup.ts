import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { backupName } from '../server/backups/backupName.ts';
import { backupEnding, backupStore } from '../server/backups/backupStore.ts';
import { readConfig } from '../server/config.ts';
import { runOrder } from './runOrder.ts';

const usage = '用法 usage: npm run backup [-- --to 文件 FILE]';

/** `npm run backup`: everything the store holds, into one file, while the server runs or not. */
await runOrder(usage, async () => {
  const { to } = parseArgs({ options: { to: { type: 'string' } } }).values;
  const { store, backups } = readConfig(process.env);
  const file = to ?? join(backups.folder, backupName('guatu', new Date(), backupEnding(store)));
  const backup = await backupStore(store, file);
  const megabytes = (backup.bytes / 1e6).toFixed(1);
  return [
    `已备份到 ${backup.file}（${megabytes} MB），并已打开检查。`,
    `Backed up to ${backup.file} (${megabytes} MB), opened and checked.`,
    `找回 to bring it back: npm run restore -- ${backup.file} --yes`,
  ];
});
