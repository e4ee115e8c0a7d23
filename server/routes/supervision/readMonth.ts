import type { IsoInstant } from '../../../geodata/date.ts';
import { countTasks } from '../../../geodata/supervision/campaignState.ts';
import {
  monthBefore,
  monthsOfQuarter,
  windowOf,
  type IsoQuarter,
  type Window,
} from '../../../geodata/supervision/month.ts';
import type { IsoMonth } from '../../../geodata/supervision/monthClosing.ts';
import {
  monthFigures,
  monthRanks,
  noRanksBefore,
  type RanksBefore,
} from '../../../geodata/supervision/monthFigures.ts';
import type {
  CampaignState,
  MonthFigures,
  MonthReading,
  QuarterReading,
} from '../../../geodata/supervision/monthReading.ts';
import { movedFigures } from '../../../geodata/supervision/movedFigures.ts';
import { quarterFigures } from '../../../geodata/supervision/quarter.ts';
import { boundaryQualities, type BoundaryQuality } from '../../../geodata/quality.ts';
import type { Store, ZoneSummary } from '../../store/store.ts';
import { etagOf } from '../written/etag.ts';
import { readClosings } from './closings.ts';
import { writtenFigures, writtenQuarter } from './figuresAsWritten.ts';
import {
  readScoreRules,
  readSupervisedZone,
  supervisedThen,
  type SupervisedZone,
} from './supervised.ts';

/** What is asked of: a zone as it was known by a moment, or as it is. */
type Asked = {
  readonly store: Store;
  readonly zone: ZoneSummary;
  readonly knownBy: IsoInstant | undefined;
};

/** The month as it counts, and as it is known now where that is something else. */
export async function readMonth(asked: Asked, month: IsoMonth): Promise<MonthReading> {
  const { store, zone, knownBy } = asked;
  const window = windowOf(month);
  const earlier = monthBefore(month);
  const closingOf = await readClosings(store, zone.id, knownBy);
  const closing = closingOf(month);
  const supervised = await readSupervisedZone(store, zone, {
    ...window,
    before: windowOf(earlier).before,
  });
  const ofEarlier = closingOf(earlier).closed?.recordedAt ?? knownBy;
  const before = await ranksThen(supervised, earlier, ofEarlier);
  const counting = closing.closed?.recordedAt ?? knownBy;
  const figures = await figuresThen(supervised, month, counting, before);
  const now = closing.closed && (await figuresThen(supervised, month, knownBy, before));
  const moved = now ? movedFigures(figures, now) : [];
  return {
    zone: zone.id,
    month,
    from: window.from,
    to: window.to,
    qualities: qualitiesOf(supervised),
    isClosed: closing.closed !== null,
    closings: closing.events,
    closingEtag: closing.closed && etagOf(closing.closed),
    figures: writtenFigures(figures),
    now: now && moved.length > 0 ? writtenFigures(now) : null,
    moved,
    campaigns: await readCampaigns(asked, window),
  };
}

/** The months of a quarter as each of them counts, added up. */
export async function readQuarter(asked: Asked, quarter: IsoQuarter): Promise<QuarterReading> {
  const { store, zone, knownBy } = asked;
  const months = monthsOfQuarter(quarter);
  const window = { ...windowOf(months[0]!), to: windowOf(months.at(-1)!).to };
  const closingOf = await readClosings(store, zone.id, knownBy);
  const supervised = await readSupervisedZone(store, zone, window);
  const read = [];
  for (const month of months) {
    const { closed } = closingOf(month);
    const counting = closed?.recordedAt ?? knownBy;
    const figures = await figuresThen(supervised, month, counting, noRanksBefore);
    const now = closed && (await figuresThen(supervised, month, knownBy, noRanksBefore));
    const moved = now ? movedFigures(figures, now).length : 0;
    read.push({ month, isClosed: closed !== null, figures, moved });
  }
  return {
    zone: zone.id,
    quarter,
    from: window.from,
    to: window.to,
    qualities: qualitiesOf(supervised),
    months: read.map(({ figures, ...month }) => ({ ...month, knownBy: figures.knownBy })),
    ...writtenQuarter(quarterFigures(read.map(({ figures }) => figures))),
    campaigns: await readCampaigns(asked, window),
  };
}

async function figuresThen(
  supervised: SupervisedZone,
  month: IsoMonth,
  knownBy: IsoInstant | undefined,
  before: RanksBefore,
): Promise<MonthFigures> {
  const window = windowOf(month);
  const rules = await readScoreRules(supervised, knownBy);
  const known = await supervisedThen(supervised, window, knownBy);
  return monthFigures(known, { window, knownBy: knownBy ?? null, before, ...rules });
}

async function ranksThen(
  supervised: SupervisedZone,
  month: IsoMonth,
  knownBy: IsoInstant | undefined,
): Promise<RanksBefore> {
  const window = windowOf(month);
  const { rules } = await readScoreRules(supervised, knownBy);
  return monthRanks(await supervisedThen(supervised, window, knownBy), window, rules);
}

function qualitiesOf({ parcels }: SupervisedZone): BoundaryQuality[] {
  const present = new Set(parcels.map(({ quality }) => quality));
  return boundaryQualities.filter((quality) => present.has(quality));
}

async function readCampaigns(
  { store, zone, knownBy }: Asked,
  { from, to }: Window,
): Promise<CampaignState[]> {
  const campaigns = await store.written(zone.id, 'campaign', knownBy);
  return campaigns
    .filter(({ content }) => content.from <= to && content.to >= from)
    .map(({ item, content }) => ({
      id: item,
      campaign: content,
      tasks: countTasks(content.tasks, to),
    }));
}
