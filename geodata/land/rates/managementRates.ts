import { bilingual } from '../../bilingual.ts';
import type { IndicatorSide } from '../../indicator.ts';
import { isCompetitive, isPaid } from '../supply.ts';
import { areaShare, idle, supplied, type LandSet } from './classes.ts';
import { editions } from './editions.ts';
import type { Rate } from './rate.ts';
import { sides } from './sides.ts';

const area = (zh: string, en: string): IndicatorSide => ({ name: bilingual(zh, en), unit: 'm2' });
const common = { group: 'management', unit: 'percent', inForceFrom: null } as const;

const idleDisposed: LandSet = (cell) => cell.idleDisposed;
const everIdle: LandSet = (cell) => cell.idleDisposed || cell.idle;
const expiryResolved: LandSet = ({ expiry }) => expiry && expiry === 'resolved';
const expired: LandSet = ({ expiry }) => expiry && expiry !== 'notExpired';

/** Supplied land of which the rules asked for a way, and whether it went that way. */
const owedPaid: LandSet = (cell) => owed(cell, ['paid', 'competitive']);
const owedCompetitive: LandSet = (cell) => owed(cell, ['competitive']);
const wentPaid: LandSet = (cell) => owedPaid(cell) && went(cell, isPaid);
const wentCompetitive: LandSet = (cell) => owedCompetitive(cell) && went(cell, isCompetitive);

function owed(
  cell: Parameters<LandSet>[0],
  ways: readonly ('paid' | 'competitive')[],
): boolean | null {
  const isSupplied = supplied(cell);
  if (isSupplied !== true) return isSupplied;
  const { requiredSupply } = cell;
  return requiredSupply && ways.some((way) => way === requiredSupply);
}

function went(
  { supplyMode }: Parameters<LandSet>[0],
  way: (mode: NonNullable<typeof supplyMode>) => boolean,
): boolean | null {
  return supplyMode && way(supplyMode);
}

/**
 * 管理绩效: how idle and expired land is dealt with, how far supply is left to competition. Formulas 15–19. Where nothing is
 * or was idle the disposal rate has no value here; the 2010 standard, as remembered, then scores it as 100 %.
 */
export const managementRates: readonly Rate[] = [
  {
    ...common,
    id: 'idleRate',
    name: bilingual('土地闲置率', 'Land idle rate'),
    numerator: sides.idle,
    denominator: sides.supplied,
    edition: editions.trial2014,
    provisional: false,
    assess: areaShare(idle, supplied),
  },
  {
    ...common,
    id: 'idleDisposalRate',
    name: bilingual('闲置土地处置率', 'Idle land disposal rate'),
    numerator: area('已处置的闲置土地面积', 'idle land dealt with'),
    denominator: area('已处置与未处置的闲置土地面积', 'idle land, dealt with or not'),
    edition: editions.standard2010,
    provisional: true,
    assess: areaShare(idleDisposed, everIdle),
  },
  {
    ...common,
    id: 'expiryDisposalRate',
    name: bilingual('到期项目用地处置率', 'Expired land disposal rate'),
    numerator: area('已处置的到期项目用地面积', 'expired land dealt with'),
    denominator: area('到期项目用地面积', 'expired land'),
    edition: editions.standard2010,
    provisional: true,
    assess: areaShare(expiryResolved, expired),
  },
  {
    ...common,
    id: 'paidSupplyRate',
    name: bilingual('土地有偿使用实现率', 'Paid supply rate'),
    numerator: area('实际有偿供应的面积', 'land supplied for payment'),
    denominator: area(
      '应有偿供应的面积（至截止日全部供应）',
      'land that had to be, of all supplied to date',
    ),
    edition: editions.standard2010,
    provisional: true,
    assess: areaShare(wentPaid, owedPaid),
  },
  {
    ...common,
    id: 'competitiveSupplyRate',
    name: bilingual('土地招拍挂实现率', 'Competitive supply rate'),
    numerator: area('实际以招拍挂方式出让的面积', 'land granted by tender, auction or listing'),
    denominator: area(
      '应以招拍挂方式出让的面积（至截止日全部供应）',
      'land that had to be, of all supplied to date',
    ),
    edition: editions.standard2010,
    provisional: true,
    assess: areaShare(wentCompetitive, owedCompetitive),
  },
];
