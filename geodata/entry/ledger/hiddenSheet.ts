import { parseIsoDate, type IsoInstant } from '../../date.ts';
import type { WorkbookSheet } from '../../formats/workbook/workbookSheet.ts';
import { columnCode, ledgerColumns } from './ledgerColumns.ts';
import type { LedgerOf, LedgerRow } from './ledgerFile.ts';

/** By this the hidden sheet is known, whatever it is called by then. */
const mark = 'guatu-ledger-1';
export const hiddenSheetName = '_guatu';

/**
 * What the hidden sheet of a ledger holds: of what it is, then each cell as it was downloaded. Sorting, filtering and deleting rows of the
 * sheet that people fill in leaves it as it is.
 */
export function hiddenRows(of: LedgerOf, rows: readonly LedgerRow[]): string[][] {
  const { zone, day, block, language, exportedAt, revision } = of;
  return [
    [mark, zone, day, block ?? '', language, exportedAt, String(revision)],
    ['parcel', ...ledgerColumns.map(columnCode)],
    ...rows.map(({ parcel, cells }) => [parcel, ...cells]),
  ];
}

type Hidden = {
  readonly of: LedgerOf;
  readonly exported: ReadonlyMap<string, ReadonlyMap<string, string>>;
};

/** The same read back; undefined for any other sheet. */
export function readHidden({ rows }: WorkbookSheet): Hidden | undefined {
  const textsOf = (row: number): string[] => {
    const cells = rows.get(row);
    const last = Math.max(0, ...(cells?.keys() ?? []));
    return Array.from({ length: last }, (_, index) => {
      const cell = cells?.get(index + 1);
      return cell?.kind === 'text' ? cell.text : '';
    });
  };
  const [found, zone, dayText, block, language, exportedAt, revision] = textsOf(1);
  const day = parseIsoDate(dayText ?? '');
  if (found !== mark || !zone || day === undefined) return undefined;
  const codes = textsOf(2).slice(1);
  const exported = new Map(
    [...rows.keys()]
      .filter((row) => row > 2)
      .map((row) => {
        const [parcel = '', ...texts] = textsOf(row);
        return [parcel, new Map(codes.map((code, index) => [code, texts[index] ?? '']))] as const;
      }),
  );
  return {
    of: {
      zone,
      day,
      block: block || null,
      language: language === 'en' ? 'en' : 'zh',
      exportedAt: (exportedAt ?? '') as IsoInstant,
      revision: Number(revision) || 0,
    },
    exported,
  };
}
