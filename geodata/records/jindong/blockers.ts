import { bilingual, type Bilingual } from '../../bilingual.ts';
import type { Subject } from '../../observation.ts';
import type { WrittenVersion } from '../../written/writtenRecord.ts';
import { reportDate, reported, restatedAt } from './reported.ts';

/** What the report says is in the way. It tells neither since when nor who is to clear it: both were so on its last day. */
export const jindongBlockers: readonly WrittenVersion<'blocker'>[] = [
  blocker(
    'fengtang-resettlement',
    { kind: 'parcel', id: 'fengtang-96' },
    bilingual(
      '清表要等凤塘村一期农民建房安置（何时起报告未载，按报告日记）',
      'Clearance waits for phase 1 of the farmer housing of Fengtang village (since when is not said; held from the day of the report)',
    ),
    bilingual('凤塘村一期农民建房安置', 'Settle phase 1 of the farmer housing of Fengtang village'),
    ['一(三)', 'D7'],
  ),
  blocker(
    'provincial-road-03-tender',
    { kind: 'work', id: 'provincial-road-03' },
    bilingual(
      '因土方原因，招投标方案要重新制定（何时起报告未载，按报告日记）',
      'The tender scheme must be redone on account of the earthwork (since when is not said; held from the day of the report)',
    ),
    bilingual('重新制定招投标方案', 'Draw up the tender scheme again'),
    ['一(二)', 'C7'],
  ),
];

function blocker(
  item: string,
  subject: Subject,
  what: Bilingual,
  nextStep: Bilingual,
  [section, fact]: readonly [section: string, fact: string],
): WrittenVersion<'blocker'> {
  return {
    kind: 'blocker',
    item,
    content: {
      subject,
      what,
      owner: null,
      since: reportDate,
      nextStep,
      due: null,
      clearedOn: null,
      provenance: reported(section, fact),
    },
    recordedAt: restatedAt,
    recordedBy: null,
  };
}
