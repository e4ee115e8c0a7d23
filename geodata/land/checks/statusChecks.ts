import { bilingual } from '../../bilingual.ts';
import { landUses } from '../../landUse.ts';
import { builtAs } from '../builtAs.ts';
import { constructionGroup, constructionNames, isBuilt } from '../construction.ts';
import { isIdleOn } from '../idle.ts';
import { isPaid, isSupplied, supplyModeNames, supplyNames } from '../supply.ts';
import type { ParcelCheck } from './parcelCheck.ts';

/** Statuses of a parcel that contradict one another, its planned use or its history. */
export const statusChecks: readonly ParcelCheck[] = [
  {
    id: 'unbuildableSupplied',
    severity: 'error',
    check(_, record) {
      const { construction, supply } = record;
      if (
        construction === null ||
        constructionGroup(construction) !== 'C' ||
        !isSupplied(record.supply)
      )
        return null;
      return bilingual(
        `不可建设土地（${construction}）却记为已供应（${supply}）`,
        `unbuildable land (${construction}) is recorded as supplied (${supply})`,
      );
    },
  },
  {
    id: 'builtAgainstLandUse',
    severity: 'doubt',
    check({ landUse }, { construction }) {
      if (landUse === null || construction === null || !isBuilt(construction)) return null;
      const agreeing = builtAs[landUse];
      if (agreeing.length === 0 || agreeing.includes(construction)) return null;
      const [planned, built] = [landUses[landUse].name, constructionNames[construction]];
      return bilingual(
        `规划用途为${planned.zh}（${landUse}），建设状况为${built.zh}（${construction}）`,
        `planned as ${planned.en} (${landUse}), built as ${built.en} (${construction})`,
      );
    },
  },
  {
    id: 'highTechNotIndustrial',
    severity: 'doubt',
    check(_, { highTech, construction }) {
      if (highTech === null || highTech === 'none') return null;
      if (construction === null || construction === 'A2') return null;
      return bilingual(
        `记为高新技术产业用地（${highTech}），建设状况却是 ${construction}，不计入高新技术产业用地`,
        `recorded as high-tech land (${highTech}) and as ${construction}; it does not count as high-tech`,
      );
    },
  },
  {
    id: 'contractNotSupplied',
    severity: 'doubt',
    check(_, record) {
      const { contract, supply } = record;
      if (contract === null || supply === null || isSupplied(record.supply)) return null;
      return bilingual(
        `${contract.signed} 已签供地合同，供应状况却是 ${supply}`,
        `contract signed ${contract.signed}, and the supply status is ${supply}`,
      );
    },
  },
  {
    id: 'modeAgainstSupply',
    severity: 'error',
    check(_, record) {
      const { contract, supply } = record;
      if (contract === null || supply === null || !isSupplied(record.supply)) return null;
      if (isPaid(contract.mode) === (supply !== 'D1')) return null;
      const [mode, status] = [supplyModeNames[contract.mode], supplyNames[supply]];
      return bilingual(
        `供应方式为${mode.zh}，供应状况却是${status.zh}（${supply}）`,
        `supplied by ${mode.en}, and the status is ${status.en} (${supply})`,
      );
    },
  },
  {
    id: 'termAgainstSupply',
    severity: 'doubt',
    check(_, { supply, contract }, date) {
      const [end, resolved] = [contract?.termEnd ?? null, contract?.expiryResolved ?? null];
      if (end === null || (resolved !== null && resolved <= date)) return null;
      const isOver = end <= date;
      if ((supply === 'D21' && isOver) || (supply === 'D22' && !isOver))
        return bilingual(
          `使用年限至 ${end}，供应状况却是${supplyNames[supply].zh}（${supply}）`,
          `the term ends ${end}, and the status is ${supplyNames[supply].en} (${supply})`,
        );
      return null;
    },
  },
  {
    id: 'determinedNotSupplied',
    severity: 'error',
    check(_, record) {
      const determination = record.development?.idleDetermination ?? null;
      if (determination === null || record.supply === null || isSupplied(record.supply))
        return null;
      return bilingual(
        `${determination.document} 认定闲置，供应状况却是 ${record.supply}`,
        `determined idle by ${determination.document}, and the supply status is ${record.supply}`,
      );
    },
  },
  {
    id: 'determinedNotIdle',
    severity: 'doubt',
    check(_, record, date) {
      const { idleDetermination = null, idleDisposed = null } = record.development ?? {};
      if (idleDetermination === null || idleDisposed !== null || !isSupplied(record.supply))
        return null;
      if (idleDetermination.date > date || isIdleOn(record, date) !== false) return null;
      return bilingual(
        `${idleDetermination.document} 于 ${idleDetermination.date} 认定闲置，按台账已不闲置，却无处置日期`,
        `determined idle by ${idleDetermination.document} on ${idleDetermination.date}, by the record idle no more, with no day on which it was dealt with`,
      );
    },
  },
  {
    id: 'builtNotStarted',
    severity: 'doubt',
    check(_, { construction, development }) {
      if (construction === null || !isBuilt(construction)) return null;
      if (development === null || development.started !== null) return null;
      return bilingual(
        `建设状况为已建成（${construction}），却无动工日期`,
        `built (${construction}) with no day of starting`,
      );
    },
  },
  {
    id: 'completedNotBuilt',
    severity: 'doubt',
    check(_, { construction, development }) {
      const completed = development?.completed ?? null;
      if (construction === null || completed === null) return null;
      if (constructionGroup(construction) !== 'B') return null;
      return bilingual(
        `${completed} 已竣工，建设状况却是未建成（${construction}）`,
        `completed ${completed}, and recorded as not built (${construction})`,
      );
    },
  },
];
