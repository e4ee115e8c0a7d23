import { monthEnd, type IsoDate } from '../date.ts';
import { scoreCriteria } from '../supervision/scoreRules.ts';
import type { BulletinPart, BulletinSection, BulletinTable } from './bulletinDocument.ts';
import type { Making } from './bulletinSource.ts';
import { notes } from './notes.ts';
import { overview } from './overview.ts';
import { day, figure, joined, named, place, said, type Runs } from './run.ts';
import { blocksTable } from './tables/blockTables.ts';
import { campaignsTable } from './tables/campaignTables.ts';
import { lightsTable } from './tables/lightTable.ts';
import { movedTable } from './tables/movedTable.ts';
import { dueTable } from './tables/projectTables.ts';
import { reportedTable } from './tables/reportedTable.ts';
import { blockScores, contactScores } from './tables/scoreTables.ts';

/** The numbered sections of the text. Sections about what a zone has not are left out; what is asked of every month is not. */
export function sectionsOf(
  making: Making,
  annexes: readonly BulletinTable[],
): readonly BulletinSection[] {
  const { words, period } = making;
  const { sections, captions } = words;
  const see = (...names: readonly string[]) => seeAnnexes(annexes, names, making);
  const section = (heading: string, parts: readonly BulletinPart[]) =>
    parts.length === 0 ? [] : [{ heading, parts }];
  return [
    section(sections.overview, overview(making).map(paragraph)),
    section(sections.blocks, [
      ...see(captions.areas, captions.changes),
      ...(annexes.some(({ name }) => name === captions.changes)
        ? []
        : [paragraph([words.changesNone(words.periods[period.kind])])]),
      blocksTable(making),
    ]),
    section(sections.scores, scores(making)),
    section(
      sections.lights,
      making.source.plan.length === 0
        ? [paragraph([words.planNone])]
        : [...see(captions.projects), lightsTable(making)],
    ),
    section(sections.blockers, blockers(making, see)),
    section(sections.campaigns, campaigns(making, see)),
    section(sections.moved, intro(words.movedIntro, movedTable(making))),
    section(sections.reported, intro(words.reportedIntro, reportedTable(making))),
    section(words.nextSections[period.kind], due(making)),
    section(
      sections.notes,
      notes(making).map((runs) => ({ kind: 'note' as const, runs })),
    ),
  ].flat();
}

function paragraph(runs: Runs): BulletinPart {
  return { kind: 'paragraph', runs };
}

function intro(text: string, table: BulletinTable | null): BulletinPart[] {
  return table === null ? [] : [paragraph([text]), table];
}

/** 详见附表一、附表二: those of the tables named that are there. */
function seeAnnexes(
  annexes: readonly BulletinTable[],
  names: readonly string[],
  { words }: Making,
): BulletinPart[] {
  const onPaper = annexes.filter(({ isWorkbookOnly }) => !isWorkbookOnly);
  const found = onPaper.flatMap(({ name }, index) => (names.includes(name) ? [index + 1] : []));
  if (found.length === 0) return [];
  const numbers = found.map((number) => [words.annex, place(number)]);
  return [paragraph(words.seeAnnex(joined(numbers, words.comma)))];
}

function scores(making: Making): BulletinPart[] {
  const { words, period } = making;
  const { rules, areRulesUsual } = period.months.at(-1)!.figures;
  const isJudged = [...period.areas, ...period.contacts].some(({ score }) => score !== null);
  if (!isJudged) return [paragraph([words.scores.nothing(words.periods[period.kind])])];
  const weights = joined(
    scoreCriteria.map(
      (criterion) =>
        said`${words.criteria[criterion]} ${figure(rules.weights[criterion], 'points')}`,
    ),
    words.comma,
  );
  const contacts = contactScores(making);
  return [
    paragraph([...words.scores.rule(weights), ...(areRulesUsual ? [words.scores.usual] : [])]),
    blockScores(making),
    ...(contacts === null ? [] : [paragraph([words.scores.contacts]), contacts]),
  ];
}

function blockers(
  { words, period }: Making,
  see: (...names: readonly string[]) => BulletinPart[],
): BulletinPart[] {
  const end = words.periodEnds[period.kind];
  const listed = see(words.captions.blockers);
  if (listed.length === 0) return [paragraph([words.blockersNone(end)])];
  return [paragraph([words.blockerSchedule(end)]), ...listed];
}

function campaigns(
  making: Making,
  see: (...names: readonly string[]) => BulletinPart[],
): BulletinPart[] {
  const { words, language, period } = making;
  if (period.campaigns.length === 0) return [];
  const reports = period.campaigns.flatMap(({ campaign }) =>
    campaign.reports.filter(({ on }) => on >= period.from && on <= period.to),
  );
  return [
    campaignsTable(making),
    ...reports.map(({ on, text }) => paragraph(words.stageReport(day(on), named(text, language)))),
    ...see(words.captions.campaignTasks),
  ];
}

function due(making: Making): BulletinPart[] {
  const { words, period } = making;
  const table = dueTable(making, endOfNext(period.to, period.kind === 'month' ? 1 : 3));
  return table.rows.length > 0
    ? [table]
    : [paragraph([words.noneDue(words.nextPeriods[period.kind])])];
}

/** The end of the month that comes so many months after. */
function endOfNext(to: IsoDate, months: number): IsoDate {
  const [year, month] = to.split('-').map(Number) as [number, number];
  const index = year * 12 + month - 1 + months;
  return monthEnd(Math.floor(index / 12), (index % 12) + 1);
}
