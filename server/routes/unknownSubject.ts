import { bilingual, type Bilingual } from '../../geodata/bilingual.ts';
import type { SubjectKind } from '../../geodata/observation.ts';
import { ProblemError, quoted } from '../http/problem.ts';

const kindNames: Record<SubjectKind, Bilingual> = {
  parcel: bilingual('地块', 'parcel'),
  block: bilingual('区块', 'block'),
  work: bilingual('工程', 'work'),
  project: bilingual('项目', 'project'),
  event: bilingual('事件', 'event'),
  zone: bilingual('开发区', 'zone'),
};

/** The 404 for an id that no subject of its kind has in the zone. */
export function unknownSubject(kind: SubjectKind, id: string, zone: string): ProblemError {
  const name = kindNames[kind];
  return new ProblemError(
    'unknown-subject',
    bilingual(
      `开发区“${zone}”里没有编号为“${quoted(id)}”的${name.zh}。`,
      `Zone “${zone}” has no ${name.en} “${quoted(id)}”.`,
    ),
  );
}
