import { hc } from 'hono/client';
import type { Language } from '../geodata/bilingual.ts';
import type { IsoDate } from '../geodata/date.ts';
import type { BoundingBox } from '../geodata/geometry.ts';
import {
  parcelStateFields,
  type ParcelFeature,
  type ParcelProperties,
  type ParcelStateField,
} from '../geodata/parcelFeature.ts';
import type { Project } from '../geodata/project.ts';
import type { App } from '../server/app.ts';
import type { BasemapReading } from '../server/basemap.ts';
import type { Problem } from '../server/http/problemSchema.ts';
import type { DaysOfChange } from '../server/routes/days.ts';
import type { AreaCounts } from '../server/routes/areaCounts.ts';
import type { StatisticsReading } from '../server/routes/groupedStatistics.ts';
import type { LandCollection } from '../server/routes/land.ts';
import type { LandRates } from '../server/routes/landRates/routes.ts';
import type { ParcelCollection } from '../server/routes/parcelFeatures.ts';
import type { ParcelReading } from '../server/routes/parcels.ts';
import type { PlanReading } from '../server/routes/planItems.ts';
import type { RemoteReading } from '../server/routes/remote.ts';
import type { ReportCheckReading } from '../server/routes/schemas/reportCheck.ts';
import type { TargetReading } from '../server/routes/schemas/project.ts';
import type { DeckReading } from '../server/routes/scenes.ts';
import type { SavedAreaReading, SavedAreas } from '../server/routes/schemas/savedArea.ts';
import type { ZoneSources } from '../server/routes/sources.ts';
import type {
  BlockReading,
  EventReading,
  ProjectSubjectReading,
  WorkSubjectReading,
} from '../server/routes/subjects.ts';
import type { SurroundingCollection } from '../server/routes/surroundingFeatures.ts';
import type { WorkReading } from '../server/routes/worksReading.ts';
import type {
  InPageAnswer,
  InPageOpening,
  InPageQuestion,
} from '../server/offlineCopy/messages.ts';
import type { ZoneReading } from '../server/routes/zoneReading.ts';
import type { VersionReading, WrittenReading } from '../server/routes/written/writtenRoutes.ts';
import { mayBeSentAgain } from './state/signIn.ts';
import type { Selection } from './state/view.ts';

export type {
  AreaCounts,
  BasemapReading,
  BlockReading,
  DaysOfChange,
  DeckReading,
  EventReading,
  InPageAnswer,
  InPageOpening,
  InPageQuestion,
  LandCollection,
  LandRates,
  ParcelCollection,
  ParcelReading,
  PlanReading,
  StatisticsReading,
  ProjectSubjectReading,
  RemoteReading,
  ReportCheckReading,
  SavedAreaReading,
  SavedAreas,
  SurroundingCollection,
  TargetReading,
  WorkReading,
  VersionReading,
  WorkSubjectReading,
  WrittenReading,
  ZoneSources,
};
/** Parcels of a day with what may be another on another day, and no shapes. */
export type ParcelStates = Omit<ParcelCollection, 'features'> & {
  readonly features: readonly (Pick<ParcelFeature, 'id'> & {
    readonly properties: Pick<ParcelProperties, 'id' | ParcelStateField>;
  })[];
};
export type ZoneList = readonly ZoneReading[];
export type ProjectList = readonly Project[];
export type TargetReadings = { readonly targets: readonly TargetReading[] };
export type SubjectRecord =
  | ParcelReading
  | BlockReading
  | WorkSubjectReading
  | ProjectSubjectReading
  | EventReading;

/** The server's own routes, typed: a path it does not have does not compile. */
const { basemap, health, remote, zones } = hc<App>(document.baseURI).api;

const zoneRoutes = zones[':zone'];
const subjectRoutes = {
  parcel: zoneRoutes.parcels[':id'],
  block: zoneRoutes.blocks[':id'],
  work: zoneRoutes.works[':id'],
  event: zoneRoutes.events[':id'],
  project: zoneRoutes.projects[':id'],
} as const satisfies Record<Selection['kind'], unknown>;

/** The day that is asked about, the newest where it is null, and by the end of which day that was known: null is all there is. */
export type AskedMoment = { readonly asOf: IsoDate | null; readonly knownBy: IsoDate | null };

function dated({ asOf, knownBy }: AskedMoment): { asOf?: IsoDate; knownBy?: IsoDate } {
  return { ...(asOf !== null && { asOf }), ...(knownBy !== null && { knownBy }) };
}

/** For what carries no moment at which it was written down. */
function onlyDated({ asOf }: AskedMoment): { asOf?: IsoDate } {
  return asOf === null ? {} : { asOf };
}
function relative(url: URL): string {
  return url.pathname + url.search;
}

/** An address below that of a zone, of a route that the typed client does not know. */
function below(zone: string, path: string): string {
  return `${relative(zoneRoutes.$url({ param: { zone } }))}/${path}`;
}

/** Where each answer is asked for, from the root of the host: `/api/zones/jindong/parcels.geojson?asOf=2010-09-30`. */
export const addressOf = {
  basemap: () => relative(basemap.$url()),
  health: () => relative(health.$url()),
  /** Of what is above all zones: `people/k3`, `statistics`. */
  account: (path: string) => relative(health.$url()).replace(/health$/, path),
  /** Of the wall's line too, by its own scheme. */
  remote: () => relative(remote.$url()),
  /** Hidden ones too: whoever has the address of one opens it. */
  zones: () => relative(zones.$url({ query: { hidden: 'true' } })),
  /** Where zones are made; one stands below it. */
  newZone: () => relative(zones.$url({ query: {} })),
  parcels: (zone: string, moment: AskedMoment) =>
    relative(zoneRoutes['parcels.geojson'].$url({ param: { zone }, query: dated(moment) })),
  /** The states of a day without the shapes, which are held already. */
  parcelStates: (zone: string, moment: AskedMoment) =>
    relative(
      zoneRoutes['parcels.geojson'].$url({
        param: { zone },
        query: { ...dated(moment), fields: ['id', ...parcelStateFields].join(',') },
      }),
    ),
  parcelsIn: (zone: string, moment: AskedMoment, box: BoundingBox) =>
    relative(
      zoneRoutes['parcels.geojson'].$url({
        param: { zone },
        query: { ...dated(moment), bbox: box.join(','), limit: '10000' },
      }),
    ),
  blockMix: (zone: string, moment: AskedMoment) =>
    relative(zoneRoutes['block-mix.geojson'].$url({ param: { zone }, query: dated(moment) })),
  statistics: (zone: string, moment: AskedMoment) =>
    relative(
      zoneRoutes.statistics.$url({ param: { zone }, query: { ...dated(moment), by: 'zone' } }),
    ),
  land: (zone: string, moment: AskedMoment) =>
    relative(zoneRoutes['land.json'].$url({ param: { zone }, query: onlyDated(moment) })),
  areas: (zone: string) => relative(zoneRoutes.areas.$url({ param: { zone } })),
  savedArea: (zone: string, id: string) =>
    relative(zoneRoutes.areas[':id'].$url({ param: { zone, id } })),
  surroundings: (zone: string, moment: AskedMoment) =>
    relative(zoneRoutes['surroundings.geojson'].$url({ param: { zone }, query: dated(moment) })),
  reportCheck: (zone: string, moment: AskedMoment) =>
    relative(zoneRoutes['report-check'].$url({ param: { zone }, query: dated(moment) })),
  sources: (zone: string) => relative(zoneRoutes.sources.$url({ param: { zone } })),
  targets: (zone: string, moment: AskedMoment) =>
    relative(zoneRoutes.targets.$url({ param: { zone }, query: dated(moment) })),
  timelines: (zone: string, knownBy: IsoDate | 'eachDay' | null) =>
    relative(
      zoneRoutes['parcel-timelines'].$url({
        param: { zone },
        query: knownBy === null ? {} : { knownBy },
      }),
    ),
  changes: (
    zone: string,
    query: {
      readonly from: IsoDate;
      readonly to: IsoDate;
      readonly knownBy?: IsoDate | 'eachDay';
    },
  ) => relative(zoneRoutes.changes.$url({ param: { zone }, query })),
  days: (zone: string) => relative(zoneRoutes.days.$url({ param: { zone }, query: {} })),
  projects: (zone: string) => relative(zoneRoutes.projects.$url({ param: { zone }, query: {} })),
  /** What was written down and holds, 'plans' say, as it was known by a moment. */
  written: (zone: string, resource: string, { knownBy }: Pick<AskedMoment, 'knownBy'>) =>
    `${below(zone, resource)}${knownBy === null ? '' : `?knownBy=${knownBy}`}`,
  /** One record of it, to be written. */
  writtenItem: (zone: string, resource: string, item: string) =>
    below(zone, `${resource}/${encodeURIComponent(item)}`),
  /** Of a month or quarter, '2026-05' or '2026Q2'; without one of the newest month. */
  supervision: (zone: string, period: string | null, { knownBy }: Pick<AskedMoment, 'knownBy'>) => {
    const query = new URLSearchParams({
      ...(period !== null && { [period.includes('Q') ? 'quarter' : 'month']: period }),
      ...(knownBy !== null && { knownBy }),
    });
    return `${below(zone, 'supervision')}${query.size > 0 ? `?${query.toString()}` : ''}`;
  },
  /** What the scenes of a deck say on a day; null: of the deck that the zone gives by itself. */
  scenes: (zone: string, deck: string | null, moment: AskedMoment) =>
    relative(
      zoneRoutes.scenes.$url({
        param: { zone },
        query: { ...(deck !== null && { deck }), ...dated(moment) },
      }),
    ),
  /** 会议纪要 of what was decided on a day, as a file. */
  minutes: (zone: string, on: IsoDate, lang: Language) =>
    `${below(zone, `minutes/${on}`)}?lang=${lang}`,
  /** 通报 of a month or 小结 of a quarter as a file. */
  bulletin: (zone: string, period: string, format: 'docx' | 'xlsx', lang: Language) =>
    relative(
      period.includes('Q')
        ? zoneRoutes['quarter-summaries'][':quarter'].$url({
            param: { zone, quarter: period },
            query: { format, lang },
          })
        : zoneRoutes.bulletins[':month'].$url({
            param: { zone, month: period },
            query: { format, lang },
          }),
    ),
  /** Every project, and whatever else has a plan or a deadline, as it stands on a day. */
  planItems: (zone: string, moment: AskedMoment) =>
    relative(zoneRoutes['plan-items'].$url({ param: { zone }, query: dated(moment) })),
  /** An offline copy that opens with a day, or the newest, and names `shownAt` as where it is from. */
  offlineCopy: (zone: string, asOf: IsoDate | null, shownAt: string) =>
    relative(
      zoneRoutes['offline-copy'].$url({
        param: { zone },
        query: { ...(asOf !== null && { asOf }), shownAt },
      }),
    ),
  /** Where parcels come from as a file of data. */
  dataExport: (zone: string) => below(zone, 'export'),
  /** Where things of a zone are written: `observations`, `parcel-edits`, `import-drafts/k3`. */
  below,
  /** Where map sheets are printed. */
  sheets: (zone: string) => relative(zoneRoutes.sheets.$url({ param: { zone } })),
  subject: (zone: string, { kind, id }: Selection, moment: AskedMoment) =>
    relative(subjectRoutes[kind].$url({ param: { zone, id }, query: dated(moment) })),
};

/** A request the server answered with a problem, or did not answer at all (`problem` null). */
export class RequestFailed extends Error {
  override readonly name = 'RequestFailed';
  readonly problem: Problem | null;
  /** The server would say the same again; 502 and above speak of a moment. */
  readonly isRefusal: boolean;
  constructor(address: string, problem: Problem | null, cause?: unknown) {
    super(`no answer to ${address}`, { cause });
    this.problem = problem;
    this.isRefusal = problem !== null && problem.status <= 500;
  }
}

/** GET of one of these addresses. Rejects with RequestFailed; aborting rejects too, and nobody listens any more. */
export function getJson<Answer>(address: string, abort: AbortSignal): Promise<Answer> {
  return ask(address, { signal: abort });
}

/** GET of a list as the server writes it for spreadsheets. */
export function getTable(address: string): Promise<Blob> {
  return getFile(address, { headers: { Accept: 'text/csv' } });
}

/** A file that the server writes for this request. Rejects with RequestFailed, or with what the signal says. */
export async function getFile(address: string, request: RequestInit): Promise<Blob> {
  const answer = await responseTo(address, request);
  if (!answer.ok) throw await failureOf(address, answer);
  return answer.blob();
}

/** A request of these addresses; rejects with RequestFailed. */
export async function ask<Answer>(address: string, request: RequestInit): Promise<Answer> {
  const response = await responseTo(address, request);
  // Our own server, whose answers are checked against these very types in its tests; 204 has no body to read.
  if (response.status === 204) return undefined as Answer;
  if (response.ok) return (await response.json()) as Answer;
  const failure = await failureOf(address, response);
  if (await mayBeSentAgain(failure.problem, request)) return ask(address, request);
  throw failure;
}

export async function responseTo(address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, request);
  } catch (cause) {
    throw new RequestFailed(address, null, cause);
  }
}

/** What a response that is no success says. */
export async function failureOf(address: string, response: Response): Promise<RequestFailed> {
  const isProblem = response.headers.get('content-type')?.includes('problem+json') ?? false;
  return new RequestFailed(address, isProblem ? ((await response.json()) as Problem) : null);
}
