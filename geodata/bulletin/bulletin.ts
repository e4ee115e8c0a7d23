import type { Language } from '../bilingual.ts';
import type { MonthReading, QuarterReading } from '../supervision/monthReading.ts';
import type { BulletinDocument, BulletinTable } from './bulletinDocument.ts';
import {
  makingOf,
  periodOfMonth,
  periodOfQuarter,
  type BulletinSource,
  type Making,
} from './bulletinSource.ts';
import { closingOf, fileNameOf, marksOf, propertiesOf } from './imprint.ts';
import { day, named, said, type Run } from './run.ts';
import { sectionsOf } from './sections.ts';
import { areasTable } from './tables/blockTables.ts';
import { blockersTable } from './tables/blockerTable.ts';
import { campaignTasksTable } from './tables/campaignTables.ts';
import { changesTable } from './tables/changesTable.ts';
import { milestonesTable, projectsTable } from './tables/projectTables.ts';

/** 通报 of a month. Of a closed month every figure is as it was known when it was closed. */
export function monthBulletin(
  reading: MonthReading,
  source: BulletinSource,
  language: Language,
): BulletinDocument {
  const making = makingOf(periodOfMonth(reading), source, language);
  return documentOf(making, { kind: 'month', month: reading.month }, reading.month);
}

/** 小结 of a quarter, from its reading and those of its months. */
export function quarterSummary(
  reading: QuarterReading,
  months: readonly MonthReading[],
  source: BulletinSource,
  language: Language,
): BulletinDocument {
  const making = makingOf(periodOfQuarter(reading, months), source, language);
  return documentOf(making, { kind: 'quarter', quarter: reading.quarter }, reading.quarter);
}

function documentOf(making: Making, name: Run, code: string): BulletinDocument {
  const { words, language, period, source } = making;
  const annexes = annexesOf(making);
  const title = words.titles[period.kind];
  return {
    language,
    title:
      language === 'zh'
        ? said`${named(source.zone.name, language)}${title}`
        : said`${title}: ${named(source.zone.name, language)}`,
    subtitle: [name],
    stamp: [words.asOf(day(period.to)), closingOf(making)],
    marks: marksOf(making),
    sections: sectionsOf(making, annexes),
    annexes,
    properties: propertiesOf(making, code),
    fileName: fileNameOf(making, code),
  };
}

/** Wide tables, those that have rows. */
function annexesOf(making: Making): BulletinTable[] {
  return [
    areasTable(making),
    projectsTable(making),
    blockersTable(making),
    changesTable(making),
    campaignTasksTable(making),
    milestonesTable(making),
  ].filter(({ rows }) => rows.length > 0);
}
