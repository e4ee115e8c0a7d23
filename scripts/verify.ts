import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { backupStore } from '../server/backups/backupStore.ts';
import { readConfig, type Config } from '../server/config.ts';
import { openEngine } from '../server/store/openStore.ts';
import { inTemporaryFolder } from '../server/temporaryFolder.ts';
import { verifyStore, type Verification } from '../server/verify/verifyStore.ts';
import { WrongOrder, runOrder } from './runOrder.ts';

const usage = '用法 usage: npm run verify [-- 文件 FILE.gpkg]';

/** `npm run verify`: goes through the store, or a backup of one, while the server runs or not. What is wrong ends it with code 1. */
await runOrder(usage, async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [file, ...more] = positionals;
  if (more.length > 0) throw new WrongOrder(usage);
  const verification = await verified(
    file === undefined ? readConfig(process.env).store : { file },
  );
  if (verification.faults.length > 0) process.exitCode = 1;
  return told(verification);
});

/** A file is gone through in a copy: it may be in use, and opening it would change it. */
function verified(of: Config['store']): Promise<Verification> {
  if (of.databaseUrl) return verifiedIn(of);
  return inTemporaryFolder(async (folder) => {
    const { file } = await backupStore(of, join(folder, 'copy.gpkg'));
    return verifiedIn({ file });
  });
}

async function verifiedIn(of: Config['store']): Promise<Verification> {
  const engine = await openEngine(of);
  try {
    return await verifyStore(engine);
  } finally {
    await engine.close();
  }
}

function told({ zones, faults }: Verification): string[] {
  return [
    ...zones.map(
      ({ zone, parcels, entries, seal }) =>
        `${zone}\t${parcels} 宗 parcels\t${entries} 条记录 entries\t校验链 seal ${seal ?? '—'}`,
    ),
    ...faults.map(({ zone, what }) => `✗ ${zone === null ? '' : `${zone}: `}${what}`),
    faults.length === 0
      ? '数据完好。 All is well.'
      : `发现 ${faults.length} 处问题，请从备份恢复。 ${faults.length} faults; bring a backup back.`,
  ];
}
