import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate, isoInstant } from '../../../geodata/date.ts';
import { axes } from '../../../geodata/axis.ts';
import {
  compareLedger,
  type LedgerComparison,
} from '../../../geodata/entry/ledger/ledgerChanges.ts';
import { ledgerColumns, ledgerKeys } from '../../../geodata/entry/ledger/ledgerColumns.ts';
import type { LedgerOf } from '../../../geodata/entry/ledger/ledgerFile.ts';
import { ledgerRows } from '../../../geodata/entry/ledger/ledgerRows.ts';
import { readLedger } from '../../../geodata/entry/ledger/readLedger.ts';
import { statesToEnter } from '../../../geodata/entry/stateCodes.ts';
import type { EntryRow, Standing } from '../../../geodata/entry/standing.ts';
import { readWorkbook } from '../../../geodata/formats/workbook/readWorkbook.ts';
import type { Observation } from '../../../geodata/observation.ts';
import type { Provenance, Source } from '../../../geodata/provenance.ts';
import { writeLedger } from '../../../web/monthlyEntry/ledger/writeLedger.ts';
import { zhLedger } from '../../../web/monthlyEntry/words/ledgerZh.ts';

const day = isoDate('2026-06-30');
const sources: readonly Source[] = [
  {
    id: 'report',
    title: { zh: '三季度总结', en: 'Third quarter' },
    covers: { from: day, to: day },
    note: null,
  },
];

/** Texts that spreadsheets, XML or people get wrong. */
const hardText = fc
  .oneof(
    fc.constantFrom(
      '=HYPERLINK("http://x","y")',
      '+86 1',
      '-1+1',
      '@SUM(A1)',
      '0012',
      '1/2',
      '_x000D_',
      '<b>&amp;"',
      '两行\n备注',
      '☃\u{1F600}',
      'constructor',
      'TRUE',
      '3-5',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  )
  .map((text) => text.trim())
  .filter((text) => text !== '' && !/[\uFFFE\uFFFF]/.test(text));

const both = hardText.map((text) => ({ zh: text, en: `en ${text}` }));
const provenance: fc.Arbitrary<Provenance> = fc.oneof(
  fc.constant<Provenance>({ kind: 'site' }),
  fc.constant<Provenance>({ kind: 'example' }),
  fc.constant<Provenance>({ kind: 'document', source: 'report', section: '一(二)' }),
  both.map((basis): Provenance => ({ kind: 'external', basis })),
);

const anyHeld = (axis: (typeof axes)[number]): fc.Arbitrary<Observation | null> =>
  fc.option(
    fc
      .record({
        state: fc.constantFrom(...statesToEnter(axis)),
        percent: fc.option(
          fc.oneof(fc.nat(100), fc.double({ min: 0, max: 100, noNaN: true }).map(Math.abs)),
        ),
        quantities: fc.constantFrom(
          [],
          [{ name: { zh: '腾空', en: 'vacated' }, value: 15, unit: 'household', of: 17 }],
        ),
        blocked: fc.option(both),
        note: fc.option(both),
        provenance,
        asOf: fc.constantFrom(day, isoDate('2026-05-31')),
      })
      .map((one) => ({ axis, ...one }) as unknown as Observation),
  );

const anyStanding: fc.Arbitrary<Standing> = fc
  .tuple(anyHeld('clearance'), anyHeld('levelling'), anyHeld('building'))
  .map(
    (held) =>
      Object.fromEntries(
        axes.map((axis, index) => [axis, { held: held[index], later: null }]),
      ) as unknown as Standing,
  );

const anyRows: fc.Arbitrary<EntryRow[]> = fc
  .array(fc.tuple(anyStanding, hardText), { minLength: 1, maxLength: 5 })
  .map((all) =>
    all.map(([standing, name], index): EntryRow => ({
      parcel: `p${index}`,
      name: { zh: name, en: name },
      number: index % 2 === 0 ? `=${index}` : null,
      block: null,
      mark: '0:',
      standing,
    })),
  );

const ofIn = (language: 'zh' | 'en'): LedgerOf => ({
  zone: 'example',
  day,
  block: null,
  language,
  exportedAt: isoInstant('2026-07-01T00:00:00Z'),
  revision: 7,
});

/** Writes rows, with what somebody typed over them while they were away, to bytes and reads these. */
async function throughFile(
  rows: readonly EntryRow[],
  language: 'zh' | 'en',
  typed: ReadonlyMap<string, string> = new Map(),
) {
  const written = ledgerRows(rows, { day, language, sources }, (id) => id);
  const { file } = zhLedger;
  const wording = {
    sheet: file.sheet,
    notesSheet: file.notesSheet,
    title: 'T',
    marks: '示例',
    notes: [],
    choices: file,
  };
  const blob = await writeLedger(ofIn(language), written, wording);
  const sheets = readWorkbook(new Uint8Array(await blob.arrayBuffer()));
  const [front] = sheets;
  const rowsOfFront = new Map(front!.rows);
  for (const [at, text] of typed) {
    const [row, column] = at.split(':').map(Number) as [number, number];
    const cells = new Map(rowsOfFront.get(row));
    if (text === '') cells.delete(column);
    else cells.set(column, { kind: 'text', text });
    rowsOfFront.set(row, cells);
  }
  const read = readLedger([{ ...front!, rows: rowsOfFront }, ...sheets.slice(1)]);
  if (!read) throw new Error('no ledger');
  return read;
}

const byId = (rows: readonly EntryRow[]) => new Map(rows.map((row) => [row.parcel, row]));
const placesOf = ({ changes, faults }: LedgerComparison) => [
  ...changes.map(({ kind, parcel, axis, field, text }) => ({ kind, parcel, axis, field, text })),
  ...faults.map(({ address }) => address),
];

/** Texts that differ from whatever held, by field. */
const edit = (
  field: string,
  axis: (typeof axes)[number],
  held: Observation | null,
  seed: number,
) => {
  switch (field) {
    case 'state': {
      const others = statesToEnter(axis).filter((state) => state !== held?.state);
      return String(others[seed % others.length]);
    }
    case 'percent':
      return `${(((held?.percent ?? 0) + 31) % 100) | 0}.5%`;
    case 'quantities':
      return `别的 ${seed + 1} 处`;
    default:
      return `改过 ${seed}`;
  }
};

describe('a ledger', () => {
  test('that nobody has touched changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyRows,
        fc.constantFrom('zh' as const, 'en' as const),
        async (rows, language) => {
          const read = await throughFile(rows, language);
          expect(read.of).toEqual(ofIn(language));
          expect(read.ignored).toEqual([]);
          expect(read.problems).toEqual([]);
          const compared = compareLedger(read, byId(rows), { day, language, sources });
          expect(compared.strangers.size).toBe(0);
          expect(placesOf(compared)).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('in which some cells were typed over changes exactly these', async () => {
    const picks = fc.uniqueArray(
      fc.tuple(fc.nat(4), fc.nat(ledgerColumns.length - 1), fc.nat(50)),
      {
        maxLength: 8,
        selector: ([row, column]) => `${row}:${column}`,
      },
    );
    await fc.assert(
      fc.asyncProperty(anyRows, picks, async (rows, picked) => {
        const there = picked.filter(([row]) => row < rows.length);
        const wanted = there.map(([row, column, seed]) => {
          const { axis, field } = ledgerColumns[column]!;
          const text = edit(field, axis, rows[row]!.standing[axis].held, seed);
          return {
            at: `${row + 3}:${ledgerKeys.length + column + 1}`,
            change: { kind: 'edited', parcel: `p${row}`, axis, field, text },
          };
        });
        const read = await throughFile(
          rows,
          'zh',
          new Map(wanted.map(({ at, change }) => [at, change.text])),
        );
        const found = placesOf(compareLedger(read, byId(rows), { day, language: 'zh', sources }));
        const plain = (all: readonly unknown[]) => all.map((one) => JSON.stringify(one)).sort();
        expect(plain(found)).toEqual(plain(wanted.map(({ change }) => change)));
      }),
      { numRuns: 40 },
    );
  });
});
