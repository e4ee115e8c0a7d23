import { bilingual, type Bilingual } from '../../bilingual.ts';
import type { Project } from '../../project.ts';
import { reported } from './reported.ts';

const noContact = bilingual(
  '报告说每个项目都有联系人，但没有写出姓名。',
  'The report says that every project has a contact person, but names none.',
);

function project(
  id: string,
  category: Project['category'],
  name: Bilingual,
  [section, fact]: readonly [section: string, fact: string],
  parcels: readonly string[] = [id],
): Project {
  return {
    id,
    name,
    owner: null,
    category,
    contact: null,
    investment: null,
    parcels,
    provenance: reported(section, fact),
    note: category === 'industry' ? noContact : null,
  };
}

/** The projects the report names. The other industrial projects of the year's 86 are a reported count and nothing more. */
export const jindongProjects: readonly Project[] = [
  project(
    'guihang-yunfei',
    'industry',
    bilingual('贵航云飞航空零部件制造', 'Guihang Yunfei aviation parts'),
    ['一(六)', 'G1'],
  ),
  project(
    'jiayuan-gelong',
    'industry',
    bilingual(
      '嘉远格隆年产 100MW 晶体硅太阳能电池片',
      'Jiayuan Gelong crystalline silicon solar cells, 100 MW a year',
    ),
    ['一(六)', 'G2'],
    ['jiayuan-shangmingtang', 'jiayuan-zhijiacun'],
  ),
  project('jinfei-lungu', 'industry', bilingual('今飞轮毂', 'Jinfei wheel hubs'), ['一(一)', 'B4']),
  project('zhongde-ev', 'industry', bilingual('中德纯电动车', 'Zhongde electric vehicles'), [
    '一(一)',
    'B4',
  ]),
  project('zhongwaiyun', 'industry', bilingual('中外运物流', 'Zhongwaiyun logistics'), [
    '一(一)',
    'B4',
  ]),
  project('dushi-haoyuan', 'property', bilingual('都市豪园', 'Dushi Haoyuan'), ['一(三)', 'D4']),
  project('huafeng', 'property', bilingual('华丰房产', 'Huafeng housing'), ['一(三)', 'D4']),
  project('jiuzhou', 'property', bilingual('九洲房产', 'Jiuzhou housing'), ['一(三)', 'D5']),
  project('jialun', 'property', bilingual('嘉伦房产', 'Jialun housing'), ['一(三)', 'D6']),
  project(
    'fengtang',
    'property',
    bilingual('凤塘 96 亩商住', 'Fengtang 96 mu, mixed use'),
    ['一(三)', 'D7'],
    ['fengtang-96'],
  ),
];
