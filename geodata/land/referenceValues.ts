import { bilingual, type Bilingual } from '../bilingual.ts';
import { isoDate, type IsoDate } from '../date.ts';
import { perMuId } from './rates/benefitRates.ts';
import { rateById } from './rates/landIndicators.ts';

/** Where a value was published: as much of a title as is known, and the address it was read at, as text. */
type ReferenceSource = { readonly title: Bilingual; readonly address: string };

/**
 * What an indicator was elsewhere, in the indicator's own unit. Context for reading a figure, never a norm: none of these is
 * a threshold that any rule sets.
 */
export type ReferenceValue = {
  readonly indicator: string;
  readonly value: number;
  /** Whose figure it is: 全国 223 个国家级开发区. */
  readonly of: Bilingual;
  /** The day, or the report's year as its last day, of which it speaks. */
  readonly asOf: IsoDate;
  readonly source: ReferenceSource;
  /** Divided by 15 from a value per hectare. */
  readonly converted: boolean;
};

type ReferenceSet = Pick<ReferenceValue, 'of' | 'asOf'> & {
  readonly source: ReferenceSource;
  readonly values: Readonly<Record<string, number>>;
};

const report2024: ReferenceSource = {
  title: bilingual(
    '《2024 年度国家级开发区土地集约利用监测统计情况的通报》（新华日报 2025 年 4 月报道）',
    'Bulletin on land use in national zones for 2024, as reported by Xinhua Daily in April 2025',
  ),
  address: 'https://www.71396.com/s-1-581dddb942ba162e',
};

const report2020: ReferenceSource = {
  title: bilingual(
    '2020 年度国家级开发区土地集约利用监测统计情况通报（转载，数据时点 2019 年末）',
    'Bulletin on land use in national zones for 2020, reprinted; data of the end of 2019',
  ),
  address: 'http://lvyousp.com/news/news527.html',
};

const report2010: ReferenceSource = {
  title: bilingual(
    '2010 年度国家级开发区土地集约利用评价情况通报（新华网 2011-11-15 报道，数据时点 2009 年末）',
    'Bulletin on the 2010 evaluation of national zones, Xinhua 2011-11-15; data of the end of 2009',
  ),
  address: 'http://jingji.cntv.cn/20111115/119015.shtml',
};

const sets: readonly ReferenceSet[] = [
  {
    of: bilingual('全国 223 个国家级开发区', '223 national zones'),
    asOf: isoDate('2009-12-31'),
    source: report2010,
    values: {
      industrialInvestmentIntensity: 4812.43,
      industrialOutputIntensity: 12_563.33,
      highTechOutputIntensity: 22_248.39,
    },
  },
  {
    of: bilingual('全国国家级开发区', 'National zones'),
    asOf: isoDate('2019-12-31'),
    source: report2020,
    values: {
      developmentRate: 89.46,
      supplyRate: 92.68,
      builtUpRate: 92.77,
      industrialLandShare: 48.52,
      floorAreaRatio: 0.98,
      industrialFloorAreaRatio: 0.93,
      industrialInvestmentIntensity: 8984.3,
      industrialTaxPerArea: 678.99,
      overallTaxPerArea: 539.96,
    },
  },
  {
    of: bilingual('全国国家级开发区', 'National zones'),
    asOf: isoDate('2024-12-31'),
    source: report2024,
    values: { floorAreaRatio: 1.06, buildingDensity: 33.87 },
  },
  {
    of: bilingual('江苏省国家级开发区', 'National zones in Jiangsu'),
    asOf: isoDate('2024-12-31'),
    source: report2024,
    values: {
      developmentRate: 94.38,
      builtUpRate: 94.69,
      industrialLandShare: 68.63,
      floorAreaRatio: 1.19,
      buildingDensity: 50.13,
    },
  },
];

const references: readonly ReferenceValue[] = sets.flatMap(({ values, ...set }) =>
  Object.entries(values).flatMap(([indicator, value]): ReferenceValue[] => {
    const published = { ...set, indicator, value, converted: false };
    const perMu = rateById(perMuId(indicator));
    return perMu
      ? [published, { ...set, indicator: perMu.id, value: value / 15, converted: true }]
      : [published];
  }),
);

/** What an indicator was elsewhere, the nearest in time to the day first; empty where nothing is known. */
export function referencesFor(indicator: string, date: IsoDate): readonly ReferenceValue[] {
  const distance = ({ asOf }: ReferenceValue) => Math.abs(Date.parse(asOf) - Date.parse(date));
  return references
    .filter((reference) => reference.indicator === indicator)
    .toSorted((a, b) => distance(a) - distance(b));
}
