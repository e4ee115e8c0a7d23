import { parseArgs } from 'node:util';
import { restoreStore } from '../server/backups/restoreStore.ts';
import { readConfig } from '../server/config.ts';
import { WrongOrder, runOrder } from './runOrder.ts';

const usage = '用法 usage: npm run restore -- 备份文件 BACKUP --yes';

/** `npm run restore`: a backup in the place of everything that the store holds. */
await runOrder(usage, async () => {
  const { values, positionals } = parseArgs({
    options: { yes: { type: 'boolean' } },
    allowPositionals: true,
  });
  const [backup, ...more] = positionals;
  if (backup === undefined || more.length > 0) throw new WrongOrder(usage);
  if (values.yes !== true)
    throw new WrongOrder(
      '现有的全部数据将被备份取代；确认请加 --yes。 Everything there is now gives way to the backup; say --yes.',
    );
  const { zones, replaced } = await restoreStore(readConfig(process.env).store, backup);
  const kept =
    replaced === null
      ? []
      : [`原来的数据文件存为 ${replaced}。 The data file of before is kept as ${replaced}.`];
  return [
    `已恢复 ${zones.length} 个开发区：${zones.join('、')}。`,
    `Brought back ${zones.length} zones: ${zones.join(', ')}.`,
    ...kept,
  ];
});
