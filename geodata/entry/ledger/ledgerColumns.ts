import { axes, axisNames } from '../../axis.ts';
import { bilingual, type Bilingual } from '../../bilingual.ts';
import { entryFields, type CellField, type CellPlace } from '../entryCell.ts';

/** A column that is filled in: a field of an axis, the reason for what is unlikely among them. */
export type LedgerColumn = Pick<CellPlace, 'axis' | 'field'>;

/** What tells the rows apart; only `parcel` is read back. */
export const ledgerKeys = ['parcel', 'number', 'name', 'block'] as const;
type LedgerKey = (typeof ledgerKeys)[number];

export const keyNames: Readonly<Record<LedgerKey, Bilingual>> = {
  parcel: bilingual('标识', 'Id'),
  number: bilingual('编号', 'Number'),
  name: bilingual('地块', 'Parcel'),
  block: bilingual('区块', 'Block'),
};

const fieldNames: Readonly<Record<CellField, Bilingual>> = {
  state: bilingual('状态', 'state'),
  percent: bilingual('百分数', 'percent'),
  quantities: bilingual('数量', 'quantities'),
  blocked: bilingual('受阻原因', 'blocked by'),
  note: bilingual('备注', 'note'),
  source: bilingual('来源', 'source'),
  reason: bilingual('改动原因', 'reason'),
};

export const ledgerColumns: readonly LedgerColumn[] = axes.flatMap((axis) =>
  [...entryFields, 'reason' as const].map((field) => ({ axis, field })),
);

/** `清表状态`, `Clearance state` */
export function columnName({ axis, field }: LedgerColumn): Bilingual {
  const [one, other] = [axisNames[axis], fieldNames[field]];
  return bilingual(`${one.zh}${other.zh}`, `${one.en} ${other.en}`);
}

/** `clearance.state`: the column in a name that no language changes. */
export function columnCode({ axis, field }: LedgerColumn): string {
  return `${axis}.${field}`;
}

type Heading =
  | { readonly kind: 'key'; readonly key: LedgerKey }
  | { readonly kind: 'column'; readonly column: LedgerColumn };

const known: ReadonlyMap<string, Heading> = new Map([
  ...ledgerKeys.flatMap((key) =>
    [keyNames[key].zh, keyNames[key].en].map((name): [string, Heading] => [
      plain(name),
      { kind: 'key', key },
    ]),
  ),
  ...ledgerColumns.flatMap((column) =>
    [columnName(column).zh, columnName(column).en, columnCode(column)].map(
      (name): [string, Heading] => [plain(name), { kind: 'column', column }],
    ),
  ),
]);

/** What a heading names, in either language; undefined for a column of somebody's own. */
export function headingOf(text: string): Heading | undefined {
  return known.get(plain(text));
}

/** As people wrap and space headings. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}
