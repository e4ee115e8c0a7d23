import { parseArgs } from 'node:util';
import { readConfig } from '../server/config.ts';
import { StartError } from '../server/startError.ts';
import { openEngine } from '../server/store/openStore.ts';
import { plannedSpreading, spreadOne } from '../server/store/postgis/citus.ts';
import { runOrder, WrongOrder } from './runOrder.ts';

const usage = '用法 usage: npm run citus -- --dry-run | --yes';

/** `npm run citus`: spreads the tables of the database at DATABASE_URL over the machines of Citus, by zone. */
await runOrder(usage, async () => {
  const { values } = parseArgs({
    options: { 'dry-run': { type: 'boolean' }, yes: { type: 'boolean' } },
  });
  const isMeant = values.yes === true;
  if (isMeant === (values['dry-run'] === true)) throw new WrongOrder(usage);
  const { store } = readConfig(process.env);
  if (store.databaseUrl === undefined)
    throw new StartError(
      '先用 DATABASE_URL 指定 PostgreSQL 数据库。',
      'Name a PostgreSQL database with DATABASE_URL first.',
    );
  const engine = await openEngine(store);
  try {
    const { spread, statements } = await plannedSpreading(engine.writer);
    if (isMeant) for (const statement of statements) await spreadOne(engine.writer, statement);
    return [
      ...spread.map((table) => `-- ${table} 已分布 spread already`),
      ...statements.map((statement) => `${statement};`),
      isMeant
        ? `已分布 ${statements.length} 张表。 ${statements.length} tables were spread.`
        : '只是说明，什么都没有做。 This is what would be done; nothing was.',
    ];
  } finally {
    await engine.close();
  }
});
