import { bilingual, type Bilingual } from '../../../bilingual.ts';
import { addDays, type IsoDate } from '../../../date.ts';
import { makeDeck } from '../../../meeting/makeDeck.ts';
import type { MeetingDecision } from '../../../meeting/meetingDecision.ts';
import type { Subject } from '../../../observation.ts';
import type { ParcelRecord } from '../../../records.ts';
import type { WrittenVersion } from '../../../written/writtenRecord.ts';
import { integerBetween, randomFor } from '../random.ts';
import { endOfMonth, lastMonth } from './months.ts';
import { ownerOfBlocker } from './names.ts';
import { recordedAfter } from './recordedAfter.ts';

/** The deck of the newest month, and what the meeting before has decided: one done, one overdue, two still to come. */
export function meetingsOf(
  seed: number,
  first: readonly ParcelRecord[],
  meetingOn: IsoDate,
): WrittenVersion[] {
  const random = randomFor(seed, 'decisions', 0);
  const blocked = first.find(({ written }) => written.some(({ kind }) => kind === 'blocker'));
  const block = first.find(({ parcel }) => parcel.block !== null)?.parcel.block ?? null;
  const decided = decisions.map((one): MeetingDecision => ({
    on: meetingOn,
    what: one.what,
    subject: subjectOf(one.about, blocked?.parcel.id ?? null, block),
    owner: one.about === 'zone' ? null : ownerOfBlocker(random),
    due: one.dueAfter === null ? null : addDays(meetingOn, one.dueAfter),
    doneOn: one.doneAfter === null ? null : addDays(meetingOn, one.doneAfter),
  }));
  return [
    deckOf(seed, first),
    ...decided.flatMap((content, index) => versionsOf(`${meetingOn}-${index + 1}`, content, seed)),
  ];
}

type Decided = {
  readonly what: Bilingual;
  readonly about: 'parcel' | 'block' | 'zone';
  /** Days after the meeting. */
  readonly dueAfter: number | null;
  readonly doneAfter: number | null;
};

const decisions: readonly Decided[] = [
  {
    what: bilingual(
      '示例：与未签约户逐户见面，月底前报结果',
      'Example: meet each household that has not signed, report by the month’s end',
    ),
    about: 'parcel',
    dueAfter: 10,
    doneAfter: null,
  },
  {
    what: bilingual('示例：支路两侧围挡补齐', 'Example: close the hoarding along the side road'),
    about: 'block',
    dueAfter: 12,
    doneAfter: 9,
  },
  {
    what: bilingual(
      '示例：红灯项目逐个约谈，列出倒排计划',
      'Example: see each project on red, and set out its way back',
    ),
    about: 'zone',
    dueAfter: 45,
    doneAfter: null,
  },
  {
    what: bilingual('示例：弃土场选址两处备选', 'Example: two sites for spoil to choose from'),
    about: 'zone',
    dueAfter: null,
    doneAfter: null,
  },
];

function subjectOf(
  about: Decided['about'],
  parcel: string | null,
  block: string | null,
): Subject | null {
  if (about === 'parcel') return parcel === null ? null : { kind: 'parcel', id: parcel };
  if (about === 'block') return block === null ? null : { kind: 'block', id: block };
  return null;
}

/** As it was decided, and once more when it was done. */
function versionsOf(
  item: string,
  content: MeetingDecision,
  seed: number,
): WrittenVersion<'meetingDecision'>[] {
  const random = randomFor(seed, item, 0);
  const written = { kind: 'meetingDecision', item, recordedBy: null } as const;
  const { on, doneOn } = content;
  return [
    { ...written, content: { ...content, doneOn: null }, recordedAt: recordedAfter(on, 0, random) },
    ...(doneOn === null
      ? []
      : [{ ...written, content, recordedAt: recordedAfter(doneOn, 1, random) }]),
  ];
}

function deckOf(seed: number, first: readonly ParcelRecord[]): WrittenVersion<'deck'> {
  const asOf = endOfMonth(lastMonth);
  const blocks = [...new Set(first.flatMap(({ parcel }) => parcel.block ?? []))];
  const random = randomFor(seed, 'deck', 0);
  const deck = makeDeck({ asOf, blocks: blocks.map((id) => ({ id })), plan: [], works: [] });
  const { zh, en } = deck.title;
  return {
    kind: 'deck',
    item: asOf.slice(0, 7),
    content: {
      title: bilingual(`${zh}（示例）`, `${en} (example)`),
      scenes: deck.scenes.map((scene) =>
        scene.shows.kind === 'overview' ? { ...scene, notes: overviewNotes } : scene,
      ),
    },
    recordedAt: recordedAfter(asOf, integerBetween(random, 1, 5), random),
    recordedBy: null,
  };
}

const overviewNotes = bilingual(
  '示例：先说红灯，再说上次会议以来的变化，最后点到卡点。',
  'Example: begin with what is on red, then what has changed since the last meeting, then what is held up.',
);
