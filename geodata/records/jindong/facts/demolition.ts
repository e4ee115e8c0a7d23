import { bilingual } from '../../../bilingual.ts';
import { isoDate } from '../../../date.ts';
import type { Fact } from '../../../fact.ts';
import { reportDate, subjects } from '../reported.ts';
import { statement } from './statement.ts';

const year2009 = { from: isoDate('2009-01-01'), to: isoDate('2009-12-31') };
const firstThreeQuarters = { from: isoDate('2010-01-01'), to: reportDate };

/** F1–F6: illegal building and its demolition. */
export const demolitionFacts: readonly Fact[] = [
  statement({
    id: 'F1',
    topic: 'demolition',
    section: '一(五)',
    text: bilingual(
      '2009 年傅村拆掉违法厂房近 8 万 m²。',
      'In 2009 nearly 80,000 m² of illegal factories were pulled down in Fucun.',
    ),
    figures: [
      {
        of: 'area',
        name: bilingual('2009 年傅村拆除面积', 'Demolished in Fucun in 2009'),
        value: 80_000,
        bound: 'nearly',
        unit: 'm2',
        asPrinted: '近 8 万平方米',
        period: year2009,
      },
    ],
    subjects: subjects('event', 'fucun-2009'),
    asOf: year2009.to,
  }),
  statement({
    id: 'F2',
    topic: 'demolition',
    section: '一(五)',
    text: bilingual(
      '2010 年前三季度有四次大规模强拆：鞋塘前屋村一户 8 间 4 层框架房（未给面积）；傅村洪塘畈村违法厂房 1000 m²；凤塘村 5 户 6 处 1500 m²；苍头村 2 户 500 m²。',
      'Four large forced demolitions in the first three quarters of 2010: in Qianwu village, Xietang, a household’s frame of 8 bays and 4 storeys (no area given); in Hongtangfan village, Fucun, 1000 m² of illegal factory; in Fengtang village 5 households, 6 places, 1500 m²; in Cangtou village 2 households, 500 m².',
    ),
    figures: [
      {
        of: 'demolitions',
        name: bilingual('大规模强制拆违', 'Large forced demolitions'),
        value: 4,
        unit: 'item',
        asPrinted: '四次',
        period: firstThreeQuarters,
      },
      {
        of: 'qianwuBays',
        name: bilingual('前屋村间数', 'Qianwu, bays'),
        value: 8,
        unit: 'bay',
        asPrinted: '8 间',
      },
      {
        of: 'qianwuStoreys',
        name: bilingual('前屋村层数', 'Qianwu, storeys'),
        value: 4,
        unit: 'storey',
        asPrinted: '4 层',
      },
      {
        of: 'hongtangfanArea',
        name: bilingual('洪塘畈村拆除面积', 'Hongtangfan, demolished'),
        value: 1000,
        unit: 'm2',
        asPrinted: '1000 平方',
      },
      {
        of: 'fengtangHouseholds',
        name: bilingual('凤塘村户数', 'Fengtang village, households'),
        value: 5,
        unit: 'household',
        asPrinted: '5 户',
      },
      {
        of: 'fengtangPlaces',
        name: bilingual('凤塘村处数', 'Fengtang village, places'),
        value: 6,
        unit: 'place',
        asPrinted: '6 处',
      },
      {
        of: 'fengtangArea',
        name: bilingual('凤塘村拆除面积', 'Fengtang village, demolished'),
        value: 1500,
        unit: 'm2',
        asPrinted: '1500 平方',
      },
      {
        of: 'cangtouHouseholds',
        name: bilingual('苍头村户数', 'Cangtou village, households'),
        value: 2,
        unit: 'household',
        asPrinted: '2 户',
      },
      {
        of: 'cangtouArea',
        name: bilingual('苍头村拆除面积', 'Cangtou village, demolished'),
        value: 500,
        unit: 'm2',
        asPrinted: '500 平方',
      },
    ],
    subjects: subjects(
      'event',
      'qianwu-2010',
      'hongtangfan-2010',
      'fengtang-village-2010',
      'cangtou-2010',
    ),
  }),
  statement({
    id: 'F3',
    topic: 'demolition',
    section: '一(五)',
    text: bilingual(
      '违法建房的势头有所遏制，但受利益驱使，鞋塘的农民违建和傅村的违法厂房仍时有抬头、屡禁不止。',
      'Illegal building has been checked somewhat, but driven by gain it still recurs: farmers’ houses in Xietang, factories in Fucun.',
    ),
  }),
  statement({
    id: 'F4',
    topic: 'demolition',
    section: '一(五)',
    text: bilingual(
      '近期还要集中整治违法建房，重点是傅村集镇。',
      'More is to be done against illegal building soon, above all in the market town of Fucun.',
    ),
  }),
  statement({
    id: 'F5',
    topic: 'demolition',
    section: '二(二)',
    text: bilingual(
      '四季度结合两规修编和村庄留地，完善农民建房管理制度，彻底整顿违建，对顶风者依法强拆。',
      'In the fourth quarter the rules for farmers’ building are to be completed, together with the revision of the two plans and land reserved for villages; illegal building is to be put in order, by force and law where it defies.',
    ),
  }),
  statement({
    id: 'F6',
    topic: 'demolition',
    section: '二(二)',
    text: bilingual(
      '管委会正在筹建违建巡查队，并计划调整傅村的经济布局，引导人流物流向外拓展，用市场手段减少违建的利益驱动。',
      'The committee is setting up a patrol against illegal building and plans to shift the economic layout of Fucun, drawing people and goods outwards, so that the market takes away the gain in it.',
    ),
  }),
];
