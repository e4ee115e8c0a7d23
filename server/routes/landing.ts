import { archiveFormat } from '../../geodata/export/archiveFormat.ts';
import { createRoute, z } from '@hono/zod-openapi';
import { etag } from 'hono/etag';
import { readable } from '../access/requestAccess.ts';
import { chosenType } from '../http/negotiation.ts';
import { noQuery } from '../http/noQuery.ts';
import { listProblems } from '../http/problemSchema.ts';
import { zoneFileType } from '../zoneFiles/zoneFile.ts';
import type { Store, ZoneSummary } from '../store/store.ts';
import { zoneRouter } from './context.ts';
import { landingPage } from './landingPage.ts';
import { landingSchema, type Landing, type Link } from './schemas/landing.ts';

const route = createRoute({
  method: 'get',
  path: '/',
  operationId: 'getLanding',
  tags: ['service'],
  summary: '接口首页：全部链接 · The page of links',
  description: 'As JSON, or as HTML for whoever asks for that.',
  middleware: [noQuery, etag({ weak: true })] as const,
  responses: {
    200: {
      description: '链接 / The links',
      headers: z.object({ Link: z.string().openapi({ description: 'RFC 8288' }) }),
      content: {
        'application/json': { schema: landingSchema },
        'text/html': { schema: z.string() },
      },
    },
    ...listProblems,
  },
});

const openapi = 'application/vnd.oai.openapi+json;version=3.1';
const json = 'application/json';
const geojson = 'application/geo+json';
/** Relations that OGC registers; those without a registered name are items of the zone. */
const data = 'http://www.opengis.net/def/rel/ogc/1.0/data';

function link(rel: string, href: string, type: string, zh: string, en: string): Link {
  return { rel, href, type, title: zh, titleEn: en };
}

const serviceLinks: readonly Link[] = [
  link('self', 'api', json, '本页', 'This page'),
  link('alternate', 'api', 'text/html', '本页（网页）', 'This page as HTML'),
  link('service-desc', 'openapi.json', openapi, 'OpenAPI 描述', 'OpenAPI document'),
  link('service-doc', 'docs', 'text/html', '接口说明', 'Documentation to read'),
  link('status', 'api/health', json, '运行状况', 'Health'),
  link('related', 'api/remote', json, '遥控大屏', 'Driving the wall'),
  link('related', 'api/session', json, '登录情况', 'Who is signed in'),
  link(data, 'api/zones', json, '全部开发区', 'All zones'),
  link('related', 'api/statistics', json, '各开发区统计', 'Statistics of all zones'),
];

/** Resources of a zone that need no id, below its address. */
const zoneResources: readonly (readonly [path: string, type: string, zh: string, en: string])[] = [
  ['', json, '概况', 'Summary'],
  ['/editions', 'text/event-stream', '数据更新', 'Changes as they come'],
  ['/parcels', geojson, '地块', 'Parcels'],
  ['/parcels.geojson', geojson, '地块图层', 'Parcels for the map'],
  ['/parcel-timelines', json, '地块时间线', 'Parcels over time'],
  ['/changes', json, '两日之间的变化', 'What changed between two days'],
  ['/trends', json, '逐月趋势', 'Trends month by month'],
  ['/export', geojson, '导出地块数据', 'Parcels as a file of data'],
  ['/land', json, '土地利用', 'Land use'],
  ['/land.json', json, '土地利用台账', 'Land-use records'],
  ['/access', json, '谁能看', 'Who may read the zone'],
  ['/sheets', json, '出图情况', 'Map sheets'],
  ['/file', zoneFileType, '备份文件', 'The zone as a file that brings it back'],
  ['/offline-copy', 'text/html', '离线副本', 'Offline copy'],
  ['/blocks', geojson, '区块', 'Blocks'],
  ['/block-mix.geojson', geojson, '区块构成图层', 'Blocks by their mix, for the map'],
  ['/works', geojson, '工程', 'Works'],
  ['/events', geojson, '事件', 'Events'],
  ['/buildings', geojson, '建筑', 'Buildings'],
  ['/targets', json, '计划节点', 'Targets'],
  ['/projects', json, '项目', 'Projects'],
  ['/sources', json, '来源', 'Sources'],
  ['/records', json, '登记资料', 'What is on file'],
  ['/report-check', json, '报告复核', 'The report against the records'],
  ['/observations', json, '月报底表', 'What a month’s sheet starts from'],
  ['/submissions', json, '待审的报送', 'Entries that wait for approval'],
  ['/submitted-photos', json, '待审的照片', 'Photographs that wait for approval'],
  ['/days', json, '有变化的日子', 'Days on which something changed'],
  ['/imports', json, '以往导入', 'Files brought in'],
  ['/statistics', json, '统计', 'Statistics'],
  ['/areas', json, '所存范围', 'Saved areas'],
  ['/plan-items', json, '计划与实际', 'Plans against what was seen'],
  ['/plans', json, '计划', 'Plans'],
  ['/stage-durations', json, '标准工期', 'Stage durations'],
  ['/light-rules', json, '亮灯规则', 'Light rules'],
  ['/blockers', json, '卡点', 'Blockers'],
  ['/supervision', json, '督查', 'Supervision'],
  ['/month-closings', json, '月度定版', 'Closed months'],
  ['/score-rules', json, '考核规则', 'Score rules'],
  ['/campaigns', json, '攻坚行动', 'Campaigns'],
  ['/meetings', json, '例会', 'Meetings'],
  ['/scenes', json, '汇报各幕', 'The scenes of a deck'],
  ['/decks', json, '汇报', 'Decks'],
  ['/meeting-decisions', json, '决定事项', 'Decisions of meetings'],
  ['/source-records', json, '更正过的来源', 'Sources by forms'],
  ['/town-records', json, '更正过的镇街', 'Towns by forms'],
  ['/block-records', json, '更正过的区块', 'Blocks by forms'],
  ['/project-records', json, '更正过的项目', 'Projects by forms'],
  ['/work-records', json, '更正过的工程', 'Works by forms'],
  ['/target-records', json, '更正过的目标', 'Targets by forms'],
  ['/doubt-records', json, '更正过的存疑', 'Doubts by forms'],
  ['/land-records', json, '更正过的土地利用记录', 'Land records by forms'],
  ['/surroundings.geojson', geojson, '周边要素', 'Surroundings'],
  ['/tiles.json', json, '矢量瓦片', 'Vector tiles'],
  ['/tiles.pmtiles', archiveFormat.mediaType, '瓦片包', 'All vector tiles as one file'],
  ['/ogc', json, 'OGC API 服务', 'OGC API'],
  [
    '/ogc/api',
    'application/vnd.oai.openapi+json;version=3.0',
    'OGC API 描述',
    'The OGC API as OpenAPI',
  ],
  ['/ogc/conformance', json, 'OGC API 所符合的标准', 'Standards that the OGC API conforms to'],
  ['/ogc/collections', json, 'OGC API 要素集', 'Collections of the OGC API'],
  ['/ogc/tiles', json, 'OGC API 瓦片集', 'Tilesets of the OGC API'],
  ['/ogc/tiles/WebMercatorQuad', json, 'OGC API 矢量瓦片集', 'The vector tiles of the OGC API'],
  ['/ogc/tileMatrixSets', json, 'OGC API 瓦片格网', 'Tile matrix sets of the OGC API'],
  [
    '/ogc/tileMatrixSets/WebMercatorQuad',
    json,
    'OGC API 瓦片格网 WebMercatorQuad',
    'The tile matrix set of the OGC API',
  ],
];

/** Each has dozens of links here; `/api/zones` lists any number. */
const mostZones = 100;

function landingOf(zones: readonly ZoneSummary[]): Landing {
  return {
    title: '挂图 Guatu',
    titleEn: 'Guatu',
    description: '开发区每个地块的进度、面积与来源。',
    descriptionEn: 'The progress, area and sources of every parcel of a development zone.',
    links: serviceLinks,
    zones: zones.map(({ id, name }) => ({
      id,
      name: name.zh,
      nameEn: name.en,
      links: zoneResources.map(([path, type, zh, en]) =>
        link('item', `api/zones/${encodeURIComponent(id)}${path}`, type, zh, en),
      ),
    })),
  };
}

export function landingRoutes(store: Store) {
  return zoneRouter().openapi(route, async (c) => {
    const type = chosenType(c, [json, 'text/html']);
    const shown = (await store.zones({ limit: mostZones })).filter(({ hidden }) => !hidden);
    const landing = landingOf(readable(c.var.access, shown));
    c.header('Cache-Control', 'no-cache');
    c.header('Vary', 'Accept');
    c.header(
      'Link',
      landing.links
        .filter(({ rel }) => rel.startsWith('service-'))
        .map(({ rel, href, type }) => `<${href}>; rel="${rel}"; type="${type}"`)
        .join(', '),
    );
    return type === json ? c.json(landing, 200) : c.html(landingPage(landing), 200);
  });
}
