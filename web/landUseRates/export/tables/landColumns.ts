import { constructionNames } from '../../../../geodata/land/construction.ts';
import type { EnterpriseFigures } from '../../../../geodata/land/landRecord.ts';
import { pendingNames } from '../../../../geodata/land/pending.ts';
import { highTechNames } from '../../../../geodata/land/structure.ts';
import { supplyModeNames, supplyNames } from '../../../../geodata/land/supply.ts';
import { sayIn } from '../writing.ts';
import { idleDayOf, idleText } from './idleText.ts';
import {
  dayColumn,
  floorColumn,
  textColumn,
  type ParcelColumn,
  type ParcelColumnKind,
} from './parcelColumn.ts';

function firmColumn(
  kind: Extract<ParcelColumnKind, 'wanYuan' | 'tonnes' | 'persons'>,
  figure: keyof EnterpriseFigures,
): ParcelColumn {
  return {
    kind,
    width: 16,
    value: ({ land }) => land?.record?.enterprise?.[figure] ?? null,
  };
}

/** What the land records say of a parcel: of all of it, however much of it lies inside. */
export const landColumns = {
  construction: textColumn(
    10,
    ({ land }, { words }) => land?.record?.construction ?? words.unknown,
  ),
  constructionName: textColumn(30, ({ land }, writing) => {
    const status = land?.record?.construction;
    return status ? sayIn(writing, constructionNames[status]) : writing.words.unknown;
  }),
  supply: textColumn(10, ({ land }, { words }) => land?.record?.supply ?? words.unknown),
  supplyName: textColumn(30, ({ land }, writing) => {
    const status = land?.record?.supply;
    return status ? sayIn(writing, supplyNames[status]) : writing.words.unknown;
  }),
  highTech: textColumn(22, ({ land }, writing) => {
    const { highTech = null, construction = null } = land?.record ?? {};
    // Only industrial land can be; of other land nobody has to say that it is not.
    const isOther = construction !== null && construction !== 'A2';
    const status = highTech ?? (isOther ? 'none' : null);
    return status ? sayIn(writing, highTechNames[status]) : writing.words.unknown;
  }),
  idle: textColumn(20, ({ idle }, writing) => idleText(idle, writing)),
  idleDay: dayColumn(({ idle }) => idleDayOf(idle)),
  pending: textColumn(16, ({ pending: { kind } }, writing) => {
    if (kind === 'none') return writing.words.none;
    return kind === 'unknown' ? writing.words.unknown : sayIn(writing, pendingNames[kind]);
  }),
  pendingBecause: textColumn(48, ({ pending }, writing) => sayIn(writing, pending.because)),
  floorAreaM2: floorColumn(({ land }) => land?.floorAreaM2 ?? null),
  footprintM2: floorColumn(({ land }) => land?.footprintM2 ?? null),
  siteCoverM2: floorColumn(({ land }) => land?.record?.siteCoverM2 ?? null),
  fixedInvestment: firmColumn('wanYuan', 'fixedInvestment'),
  income: firmColumn('wanYuan', 'income'),
  tax: firmColumn('wanYuan', 'tax'),
  addedValue: firmColumn('wanYuan', 'addedValue'),
  employees: firmColumn('persons', 'employees'),
  energy: firmColumn('tonnes', 'energy'),
  emissions: firmColumn('tonnes', 'emissions'),
  research: firmColumn('wanYuan', 'research'),
  residents: {
    kind: 'persons',
    width: 12,
    value: ({ land }) => land?.record?.residents ?? null,
  },
  contract: textColumn(20, ({ land }) => land?.record?.contract?.number ?? null),
  supplyMode: textColumn(12, ({ land }, writing) => {
    const mode = land?.record?.contract?.mode;
    return mode ? sayIn(writing, supplyModeNames[mode]) : null;
  }),
  signed: dayColumn(({ land }) => land?.record?.contract?.signed ?? null),
  agreedStart: dayColumn(({ land }) => land?.record?.contract?.agreedStart ?? null),
  started: dayColumn(({ land }) => land?.record?.development?.started ?? null),
  agreedCompletion: dayColumn(({ land }) => land?.record?.contract?.agreedCompletion ?? null),
  completed: dayColumn(({ land }) => land?.record?.development?.completed ?? null),
  inProduction: dayColumn(({ land }) => land?.record?.development?.inProduction ?? null),
  landRecordOf: dayColumn(({ land }) => land?.record?.asOf ?? null),
  provenance: textColumn(16, ({ land }, { words }) => {
    const provenance = land?.record?.provenance;
    if (!provenance) return words.notOnRecord;
    const section = provenance.kind === 'document' ? ` ${provenance.section}` : '';
    return words.provenance[provenance.kind] + section;
  }),
} satisfies Record<string, ParcelColumn>;
