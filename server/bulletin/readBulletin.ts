import type { Language } from '../../geodata/bilingual.ts';
import { monthBulletin, quarterSummary } from '../../geodata/bulletin/bulletin.ts';
import type { BulletinDocument } from '../../geodata/bulletin/bulletinDocument.ts';
import type { BulletinSource } from '../../geodata/bulletin/bulletinSource.ts';
import type { IsoDate, IsoInstant } from '../../geodata/date.ts';
import { landOfSubjects } from '../../geodata/plan/landOfSubjects.ts';
import { planItemsOf, standingBlockers } from '../../geodata/plan/planItems.ts';
import { monthsOfQuarter, type IsoQuarter } from '../../geodata/supervision/month.ts';
import type { IsoMonth } from '../../geodata/supervision/monthClosing.ts';
import type { MonthReading } from '../../geodata/supervision/monthReading.ts';
import { readMonth, readQuarter } from '../routes/supervision/readMonth.ts';
import { etagOf } from '../routes/written/etag.ts';
import type { Store, ZoneSummary } from '../store/store.ts';

type Asked = {
  readonly store: Store;
  readonly zone: ZoneSummary;
  readonly edition: string;
  readonly language: Language;
  /** Of open months; what counts of a closed one is what was known when it was closed. */
  readonly knownBy: IsoInstant | undefined;
};

export async function readMonthBulletin(asked: Asked, month: IsoMonth): Promise<BulletinDocument> {
  const reading = await readMonth(supervisionOf(asked), month);
  const source = await readSource(asked, reading, `month=${month}`, reading.to);
  return monthBulletin(reading, source, asked.language);
}

export async function readQuarterSummary(
  asked: Asked,
  quarter: IsoQuarter,
): Promise<BulletinDocument> {
  const months: MonthReading[] = [];
  for (const month of monthsOfQuarter(quarter))
    months.push(await readMonth(supervisionOf(asked), month));
  const reading = await readQuarter(supervisionOf(asked), quarter);
  const source = await readSource(asked, months.at(-1)!, `quarter=${quarter}`, reading.to);
  return quarterSummary(reading, months, source, asked.language);
}

function supervisionOf({ store, zone, knownBy }: Asked) {
  return { store, zone, knownBy };
}

/** Plans and blockers as they stood at the end of the period, known as its last month is. */
async function readSource(
  { store, zone, edition, knownBy }: Asked,
  { figures }: MonthReading,
  period: string,
  asOf: IsoDate,
): Promise<BulletinSource> {
  const known = figures.knownBy ?? undefined;
  const [records, facts] = await Promise.all([
    store.planRecords(zone, known),
    store.facts(zone.id),
  ]);
  const base = `api/zones/${encodeURIComponent(zone.id)}`;
  const moment = knownBy === undefined ? '' : `&knownBy=${knownBy}`;
  const plans = known === undefined ? '' : `&knownBy=${known}`;
  return {
    zone,
    edition,
    addresses: [
      `${base}/supervision?${period}${moment}`,
      `${base}/plan-items?asOf=${asOf}${plans}`,
    ],
    plan: [...planItemsOf(records, { day: asOf, etagOf })],
    blockers: standingBlockers(records, asOf, landOfSubjects(records)),
    facts,
  };
}
