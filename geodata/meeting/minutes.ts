import type { Bilingual, Language } from '../bilingual.ts';
import type { BulletinDocument, BulletinSection } from '../bulletin/bulletinDocument.ts';
import { day, named, place, quoted, said, type Run } from '../bulletin/run.ts';
import { column, table } from '../bulletin/table.ts';
import { wordsIn } from '../bulletin/words/words.ts';
import type { IsoDate } from '../date.ts';
import type { Meeting } from '../supervision/meeting.ts';
import { itemOfSubject } from '../written/writtenRecord.ts';
import type { Zone } from '../zone.ts';
import type { MeetingDecision } from './meetingDecision.ts';
import { minutesWords, type MinutesWords } from './minutesWords.ts';
import type { SceneReading } from './sceneReading.ts';
import { isOpen } from './sceneTables.ts';

/** What the minutes of a meeting are made of. */
type MinutesSource = {
  readonly zone: Pick<Zone, 'id' | 'name' | 'origin'>;
  readonly on: IsoDate;
  /** As it is on record; null where only its decisions are. */
  readonly meeting: Meeting | null;
  /** Every decision of the zone, of other meetings too. */
  readonly decisions: readonly MeetingDecision[];
  /** What was gone through: the scenes that are of land, of the last day on record by the meeting. */
  readonly readings: readonly SceneReading[];
  readonly asOf: IsoDate;
  readonly names: ReadonlyMap<string, Bilingual>;
  readonly edition: string;
};

/** 会议纪要: what was decided, what is still open from before, and how the land stood. No sentence is typed. */
export function minutesOf(source: MinutesSource, language: Language): BulletinDocument {
  const words = minutesWords[language];
  const { zone, on, asOf, meeting } = source;
  return {
    language,
    title:
      language === 'zh'
        ? said`${named(zone.name, language)}${words.title}`
        : said`${words.title}: ${named(zone.name, language)}`,
    subtitle: [day(on)],
    stamp: [
      ...(meeting === null ? [] : [[named(meeting.name, language)]]),
      wordsIn[language].asOf(day(asOf)),
    ],
    marks: (source.readings[0]?.marks ?? []).map((mark) => mark[language]),
    sections: sectionsOf(source, words, language),
    annexes: [],
    properties: [
      { name: 'Zone', value: zone.id },
      { name: 'Meeting', value: on },
      { name: 'AsOf', value: asOf },
      { name: 'Edition', value: source.edition },
      { name: 'Origin', value: zone.origin },
    ],
    fileName: [
      zone.name[language],
      words.title,
      on,
      ...(zone.origin === 'example' ? [wordsIn[language].exampleMark] : []),
    ]
      .map((part) => part.replace(/[\s\p{C}\\/:*?"<>|%#]+/gu, '-'))
      .join('_'),
  };
}

function sectionsOf(
  source: MinutesSource,
  words: MinutesWords,
  language: Language,
): BulletinSection[] {
  const { decisions, on } = source;
  const decided = decisions.filter((one) => one.on === on);
  const before = decisions.filter((one) => one.on < on && isOpen(one));
  const listed = (name: string, some: readonly MeetingDecision[]) =>
    some.length === 0 ? [paragraph(words.none)] : [decisionsTable(name, some, source, language)];
  return [
    { heading: words.decided, parts: listed(words.decided, decided) },
    { heading: words.openBefore, parts: listed(words.openBefore, before) },
    ...(source.readings.length === 0
      ? []
      : [{ heading: words.state, parts: [stateTable(source, words, language)] }]),
  ];
}

function paragraph(text: string) {
  return { kind: 'paragraph', runs: [text] } as const;
}

function decisionsTable(
  name: string,
  decisions: readonly MeetingDecision[],
  { names }: MinutesSource,
  language: Language,
) {
  const words = minutesWords[language];
  const dayOr = (date: IsoDate | null, otherwise: string): Run =>
    date === null ? otherwise : day(date);
  return table<MeetingDecision>(
    { name },
    [
      column(words.columns.number, 8, (_one, index) => place(index + 1), { align: 'centre' }),
      column(words.columns.what, 52, ({ what }) => named(what, language)),
      column(words.columns.about, 28, ({ subject }) => {
        if (subject === null) return words.wholeZone;
        const name = names.get(itemOfSubject(subject));
        return name ? named(name, language) : quoted(subject.id);
      }),
      column(words.columns.who, 20, ({ owner }) => (owner === null ? words.nobody : quoted(owner))),
      column(words.columns.due, 22, ({ due }) => dayOr(due, words.noDay)),
      column(words.columns.done, 22, ({ doneOn }) => dayOr(doneOn, words.notDone)),
    ],
    decisions,
  );
}

/** Each scene of land in a line: its figure as the room saw it, its plan and what holds it up. */
function stateTable({ readings }: MinutesSource, words: MinutesWords, language: Language) {
  const rowText = ({ rows }: SceneReading, name: string): Run => {
    const found = rows.find((row) => row.name.en === name);
    return found ? named(found.text, language) : wordsIn[language].none;
  };
  return table<SceneReading>(
    { name: words.state },
    [
      column(words.columns.land, 30, ({ heading }) => named(heading, language)),
      column(words.columns.figure, 48, ({ figure }) =>
        figure === null
          ? wordsIn[language].none
          : said`${named(figure.text, language)}${quoted(figure.unit === null ? '' : ` ${figure.unit[language]}`)} ${quoted(figure.of[language])}`,
      ),
      column(words.columns.plan, 34, (reading) => rowText(reading, 'Plan')),
      column(words.columns.blockers, 40, (reading) => rowText(reading, 'Blockers')),
    ],
    readings,
  );
}
