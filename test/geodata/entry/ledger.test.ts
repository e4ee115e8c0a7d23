import { describe, expect, test } from 'vitest';
import { isoDate, isoInstant } from '../../../geodata/date.ts';
import { hiddenRows } from '../../../geodata/entry/ledger/hiddenSheet.ts';
import { compareLedger } from '../../../geodata/entry/ledger/ledgerChanges.ts';
import {
  columnName,
  keyNames,
  ledgerColumns,
  ledgerKeys,
} from '../../../geodata/entry/ledger/ledgerColumns.ts';
import type { LedgerOf } from '../../../geodata/entry/ledger/ledgerFile.ts';
import { ledgerRows } from '../../../geodata/entry/ledger/ledgerRows.ts';
import { readLedger } from '../../../geodata/entry/ledger/readLedger.ts';
import { remarksOn } from '../../../geodata/entry/ledger/remarks.ts';
import { standingOn, type EntryRow } from '../../../geodata/entry/standing.ts';
import type {
  MergedCells,
  WorkbookCell,
  WorkbookSheet,
} from '../../../geodata/formats/workbook/workbookSheet.ts';
import type { Observation } from '../../../geodata/observation.ts';
import { observation } from '../../server/store/builders.ts';

const june = isoDate('2026-06-30');
const speech = { day: june, language: 'zh', sources: [] } as const;
const of: LedgerOf = {
  zone: 'example',
  day: june,
  block: 'north',
  language: 'zh',
  exportedAt: isoInstant('2026-07-01T00:00:00Z'),
  revision: 3,
};

const levelled = (parcel: string, percent: number) =>
  observation(parcel, `${parcel}-l`, { axis: 'levelling', state: 'levelling' }, '2026-05-31', {
    percent,
  });
const rowOf = (parcel: string, log: readonly Observation[]): EntryRow => ({
  parcel,
  name: { zh: `地块${parcel}`, en: parcel },
  number: null,
  block: 'north',
  mark: '0:',
  standing: standingOn(log, june),
});
const byId = (rows: readonly EntryRow[]) => new Map(rows.map((row) => [row.parcel, row]));
const rows = [rowOf('a', [levelled('a', 40)]), rowOf('b', [levelled('b', 50)]), rowOf('c', [])];

type Grid = readonly (readonly (string | WorkbookCell)[])[];

/** Rows of texts and cells as a sheet; '' is an empty cell. */
function sheetOf(name: string, grid: Grid, merged: readonly MergedCells[] = []): WorkbookSheet {
  const cells = grid.map((row, index) => {
    const held = row.flatMap((cell, at): [number, WorkbookCell][] =>
      cell === '' ? [] : [[at + 1, typeof cell === 'string' ? { kind: 'text', text: cell } : cell]],
    );
    return [index + 1, new Map(held)] as const;
  });
  return { name, rows: new Map(cells), merged };
}

const hidden = sheetOf(
  '_guatu',
  hiddenRows(
    of,
    ledgerRows(rows, speech, (id) => id),
  ),
);
const headings = [
  ...ledgerKeys.map((key) => keyNames[key].zh),
  ...ledgerColumns.map((column) => columnName(column).zh),
];
const front = ledgerRows(rows, speech, (id) => id).map(({ parcel, number, name, block, cells }) => [
  parcel,
  number,
  name,
  block,
  ...cells,
]);
const at = (name: string) => headings.indexOf(name);
const put = (row: Grid[number], name: string, cell: string | WorkbookCell) =>
  row.map((old, index) => (index === at(name) ? cell : old));

function read(
  grid: Grid,
  { merged, base = true }: { merged?: MergedCells[]; base?: boolean } = {},
) {
  const sheets = [sheetOf('说明', [['怎么填']]), sheetOf('随便', grid, merged)];
  const file = readLedger(base ? [...sheets, hidden] : sheets);
  if (!file) throw new Error('no ledger');
  return file;
}
const compare = (file: ReturnType<typeof read>, now = rows) =>
  compareLedger(file, byId(now), speech);
const short = (file: ReturnType<typeof read>, now = rows) =>
  compare(file, now).changes.map(({ kind, parcel, axis, field, text }) =>
    [kind, parcel, `${axis}.${field}`, text].join(' '),
  );

describe('what has become of a ledger elsewhere', () => {
  const [a, b, c] = front as [string[], string[], string[]];

  test('sorted, with rows gone, columns moved and added, and titles above, it reads the same', () => {
    const turned = [headings, put(b, '平整百分数', '60'), a].map((row) => [
      '我的',
      ...row.toReversed(),
    ]);
    const file = read([['某某台账'], [], ...turned]);
    expect(file.of).toEqual(of);
    expect(file.ignored).toEqual(['我的']);
    expect(short(file)).toEqual(['edited b levelling.percent 60']);
    expect(compare(file).changes[0]).toMatchObject({ exported: '50%', now: '50%' });
  });

  test('headings are known in either language and by their code, however they are wrapped', () => {
    const file = read([
      ['ID', 'Levelling\nState', ' 平整 百分数', 'building.note'],
      ['a', 'Levelled', '100', 'x'],
    ]);
    expect(short(file)).toEqual([
      'edited a levelling.state Levelled',
      'edited a levelling.percent 100',
      'edited a building.note x',
    ]);
  });

  test('a percent is one as a share, as a number or with its sign; a bare 0.9 is none', () => {
    const percents = (cell: WorkbookCell | string) =>
      compare(read([headings, put(a, '平整百分数', cell)]));
    expect(percents({ kind: 'percent', value: 0.4 }).changes).toEqual([]);
    expect(percents({ kind: 'number', value: 40 }).changes).toEqual([]);
    expect(percents({ kind: 'percent', value: 0.575 }).changes).toMatchObject([{ text: '57.5%' }]);
    expect(percents({ kind: 'number', value: 0.9 })).toMatchObject({
      changes: [],
      faults: [{ address: 'M2', parcel: 'a' }],
    });
    expect(percents('一半').faults).toHaveLength(1);
  });

  test('a state in another language is no change, one that is emptied or unknown is named', () => {
    const states = (cell: string) => compare(read([headings, put(a, '平整状态', cell)]));
    for (const same of ['Levelling', 'levelling', ' 平整中 '])
      expect(states(same)).toMatchObject({ changes: [], faults: [] });
    for (const wrong of ['', '快好了'])
      expect(states(wrong)).toMatchObject({ changes: [], faults: [{ address: 'L2' }] });
  });

  test('rows without an id, twice there or of other land, merged cells and formulas without a result are named', () => {
    const day: WorkbookCell = { kind: 'day', day: june };
    const grid = [
      headings,
      put(a, '平整备注', day),
      put(put(b, '标识', ''), '平整备注', '谁'),
      put(a, '平整备注', '又一行'),
      put(c, '标识', 'zz'),
      put(put(b, '平整状态', ''), '平整备注', { kind: 'error', text: '#REF!' }),
    ];
    const column = at('平整状态') + 1;
    const merged = [{ top: 5, bottom: 6, left: column, right: column }];
    const file = read(grid, { merged });
    expect(file.problems).toEqual([
      { kind: 'noParcel', address: 'A3' },
      { kind: 'twice', address: 'A4' },
      { kind: 'merged', address: 'L6' },
      { kind: 'formula', address: 'P6' },
    ]);
    expect([...compare(file).strangers]).toEqual([['zz', 'A5']]);
    expect(short(file)).toEqual(['edited a levelling.note 2026-06-30']);
  });

  test('without ids or without a column to fill in it is no ledger', () => {
    expect(readLedger([sheetOf('x', [['地块', '平整状态']])])).toBeUndefined();
    expect(readLedger([sheetOf('x', [['标识', '别的']])])).toBeUndefined();
    expect(readLedger([hidden])).toBeUndefined();
  });
});

describe('what was downloaded, what is on record and what the file says', () => {
  const [a] = front as [string[]];
  const later = [rowOf('a', [levelled('a', 45)]), ...rows.slice(1)];

  test('a cell that changed on record alone is left alone; in both, to something else, it is a conflict', () => {
    expect(short(read([headings, a]), later)).toEqual([]);
    const file = read([headings, put(a, '平整百分数', '60%')]);
    expect(compare(file, later).changes).toMatchObject([
      { kind: 'conflict', exported: '40%', now: '45%', text: '60%' },
    ]);
    expect(short(read([headings, put(a, '平整百分数', '45')]), later)).toEqual([]);
  });

  test('without what was downloaded every difference is one of which nobody knows', () => {
    const file = read([headings, a], { base: false });
    expect(file.of).toBeNull();
    expect(compare(file, later).changes).toMatchObject([
      { kind: 'unknown', exported: null, now: '45%', text: '40%' },
    ]);
    expect(compare(file).changes).toEqual([]);
  });

  test('what cannot be saved and what needs a reason is said of the cell; a reason in the file is one', () => {
    const remarks = (row: Grid[number]) => {
      const { changes } = compare(read([headings, row]));
      return [...remarksOn(changes, byId(rows), june, [])].map(
        ([key, all]) => `${key} ${all.map(({ kind }) => kind).join()}`,
      );
    };
    expect(remarks(put(a, '平整状态', '平整完成'))).toEqual([]);
    expect(remarks(put(put(a, '平整状态', '平整完成'), '平整百分数', '90'))).toEqual([
      'levelling.percent:a mend',
    ]);
    const falls = put(a, '平整百分数', '10');
    expect(remarks(falls)).toEqual(['levelling.percent:a explain']);
    expect(remarks(put(falls, '平整改动原因', '重测'))).toEqual([]);
  });
});
