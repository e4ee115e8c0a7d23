import { bilingual, type Bilingual } from '../../../bilingual.ts';
import type { Project } from '../../../project.ts';
import type { ParcelRecord } from '../../../records.ts';
import { integerBetween, randomFor } from '../random.ts';
import { exampleProvenance } from './log.ts';
import { contactName } from './names.ts';

/** The projects of several parcels or of none: the green belts along the river, and firms that have signed for no land yet. */
export function zoneProjectsOf(seed: number, first: readonly ParcelRecord[]): Project[] {
  const random = randomFor(seed, 'projects');
  const belts = first
    .filter(({ parcel }) => parcel.landUse === '1402')
    .map(({ parcel }) => parcel.id);
  const project = (
    number: number,
    name: Bilingual,
    category: Project['category'],
    parcels: string[],
  ): Project => ({
    id: `project-${number}`,
    name,
    owner: null,
    category,
    contact: contactName(random),
    investment: {
      name: bilingual('总投资', 'Total investment'),
      value: integerBetween(random, 20, 180) * 100,
      unit: 'wanYuan',
      of: null,
    },
    parcels,
    provenance: exampleProvenance,
    note: null,
  });
  return [
    project(
      1,
      bilingual('示例河滨绿带项目', 'Example riverside green belt'),
      'infrastructure',
      belts,
    ),
    project(
      2,
      bilingual('示例激光设备（待选址）', 'Example Laser Equipment (no site yet)'),
      'industry',
      [],
    ),
    project(
      3,
      bilingual('示例制药（待选址）', 'Example Pharmaceuticals (no site yet)'),
      'industry',
      [],
    ),
    project(
      4,
      bilingual('示例人才公寓（待选址）', 'Example Staff Flats (no site yet)'),
      'property',
      [],
    ),
  ];
}
