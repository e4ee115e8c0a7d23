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
import { readClosings, type Closing } from './closings.ts';
import { writtenFigures, writtenQuarter } from './figuresAsWritten.ts';
import { readScoreRules, readSupervised } from './supervised.ts';

/** What is asked of: a zone as it was known by a moment, or as it is. */
export type Asked = {
  readonly store: Store;
  readonly zone: ZoneSummary;
  readonly knownBy: IsoInstant | undefined;
};

/** The month as it counts, and as it is known now where that is something else. */
export async function readMonth(asked: Asked, month: IsoMonth): Promise<MonthReading> {
  const { store, zone, knownBy } = asked;
  const window = windowOf(month);
  const closingOf = await readClosings(store, zone.id, knownBy);
  const closing = closingOf(month);
  const before = await ranksBefore(asked, closingOf, month);
  const [read, campaigns] = await Promise.all([
    readCounting(asked, closing, month, before),
    readCampaigns(asked, window),
  ]);
  const { figures, qualities } = read;
  const now = closing.closed && (await readFigures(asked, month, knownBy, before)).figures;
  const moved = now ? movedFigures(figures, now) : [];
  return {
    zone: zone.id,
    month,
    from: window.from,
    to: window.to,
    qualities,
    isClosed: closing.closed !== null,
    closings: closing.events,
    closingEtag: closing.closed && etagOf(closing.closed),
    figures: writtenFigures(figures),
    now: now && moved.length > 0 ? writtenFigures(now) : null,
    moved,
    campaigns,
  };
}

/** The months of a quarter as each of them counts, added up. */
export async function readQuarter(asked: Asked, quarter: IsoQuarter): Promise<QuarterReading> {
  const { store, zone, knownBy } = asked;
  const months = monthsOfQuarter(quarter);
  const closingOf = await readClosings(store, zone.id, knownBy);
  const read = [];
  for (const month of months) {
    const closing = closingOf(month);
    const { figures, qualities } = await readCounting(asked, closing, month, noRanksBefore);
    const now = closing.closed && (await readFigures(asked, month, knownBy, noRanksBefore)).figures;
    read.push({ month, closing, figures, qualities, now });
  }
  const window = { ...windowOf(months[0]!), to: windowOf(months.at(-1)!).to };
  return {
    zone: zone.id,
    quarter,
    from: window.from,
    to: window.to,
    qualities: read.at(-1)?.qualities ?? [],
    months: read.map(({ month, closing, figures, now }) => ({
      month,
      isClosed: closing.closed !== null,
      knownBy: figures.knownBy,
      moved: now ? movedFigures(figures, now).length : 0,
    })),
    ...writtenQuarter(quarterFigures(read.map(({ figures }) => figures))),
    campaigns: await readCampaigns(asked, window),
  };
}

type Read = {
  readonly figures: MonthFigures;
  readonly qualities: readonly BoundaryQuality[];
};

/** The figures that count: of a closed month those known when it was closed. */
function readCounting(
  asked: Asked,
  { closed }: Closing,
  month: IsoMonth,
  before: RanksBefore,
): Promise<Read> {
  return readFigures(asked, month, closed?.recordedAt ?? asked.knownBy, before);
}

async function readFigures(
  { store, zone }: Asked,
  month: IsoMonth,
  knownBy: IsoInstant | undefined,
  before: RanksBefore,
): Promise<Read> {
  const window = windowOf(month);
  const [supervised, rules] = await Promise.all([
    readSupervised(store, zone, window, knownBy),
    readScoreRules(store, zone, knownBy),
  ]);
  const present = new Set(supervised.parcels.map(({ quality }) => quality));
  return {
    figures: monthFigures(supervised, { window, knownBy: knownBy ?? null, before, ...rules }),
    qualities: boundaryQualities.filter((quality) => present.has(quality)),
  };
}

/** The ranks of the month before, by what counts of it. */
async function ranksBefore(
  asked: Asked,
  closingOf: (month: IsoMonth) => Closing,
  month: IsoMonth,
): Promise<RanksBefore> {
  const earlier = monthBefore(month);
  const { figures } = await readCounting(asked, closingOf(earlier), earlier, noRanksBefore);
  const areas = figures.areas.flatMap(({ kind, id, rank }): [string, number][] =>
    kind === 'block' && id !== null && rank !== null ? [[id, rank]] : [],
  );
  const contacts = figures.contacts.flatMap(({ contact, rank }): [string, number][] =>
    rank === null ? [] : [[contact, rank]],
  );
  return { areas: new Map(areas), contacts: new Map(contacts) };
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
