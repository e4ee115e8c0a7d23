import { parseArgs } from 'node:util';
import type { Place } from '../server/transfer/openPlaces.ts';
import type { TableContent } from '../server/transfer/tableContent.ts';
import { transferStore, type Transfer } from '../server/transfer/transferStore.ts';
import { WrongOrder, runOrder } from './runOrder.ts';

const usage =
  '用法 usage: npm run transfer -- --from 来源 FROM --to 目标 TO [--without-accounts]；来源和目标是 FILE.gpkg 或 postgres://…';

/** `npm run transfer`: all that a store holds, from a GeoPackage into a database or back. */
await runOrder(usage, async () => {
  const { values } = parseArgs({
    options: {
      from: { type: 'string' },
      to: { type: 'string' },
      'without-accounts': { type: 'boolean' },
    },
  });
  const transfer = await transferStore(
    placeOf(values.from),
    placeOf(values.to),
    values['without-accounts'] !== true,
  );
  if (transfer.faults.length > 0) process.exitCode = 1;
  return told(transfer);
});

function placeOf(text: string | undefined): Place {
  if (text !== undefined && /^postgres(ql)?:\/\//.test(text))
    return { databaseUrl: text, file: '' };
  if (text?.endsWith('.gpkg')) return { file: text };
  throw new WrongOrder(usage);
}

function told({ zones, tables, accounts, faults }: Transfer): string[] {
  return [
    ...zones.map(
      ({ zone, parcels, entries, seal }) =>
        `${zone}\t${parcels} 宗 parcels\t${entries} 条记录 entries\t校验链 seal ${seal ?? '—'}`,
    ),
    ...linesOf(tables),
    ...(accounts === null
      ? ['没有搬动账户。 No accounts were moved.']
      : ['账户 accounts', ...linesOf(accounts)]),
    ...faults.map(({ zone, what }) => `✗ ${zone ?? ''} ${what}`),
    faults.length === 0
      ? '已搬完，逐表核对一致，校验通过。 Moved, the same in every table, and verified.'
      : `已搬完，但校验发现 ${faults.length} 处问题。 Moved, but ${faults.length} faults were found.`,
  ];
}

function linesOf(contents: readonly TableContent[]): string[] {
  return contents
    .filter(({ rows }) => rows > 0)
    .map(({ table, rows, digest }) => `  ${table}\t${rows}\tsha256 ${digest}`);
}
