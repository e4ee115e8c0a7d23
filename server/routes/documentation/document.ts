import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Env } from 'hono';
import type { ApiDocument } from './apiDocument.ts';
import { withHttp } from './withHttp.ts';
import { ofOneCollection } from './ofOneCollection.ts';
import { mendedSchemas } from './mendedSchemas.ts';

const description = [
  '挂图（Guatu）：开发区每个地块的进度、面积与来源。所有面积以平方米给出，1 亩 = 10000/15 平方米；面积写到 0.01 平方米，比率写六位有效数字；未知一律为 null。',
  'Guatu: the progress, area and sources of every parcel of a development zone. Areas are in square metres, 1 mu = 10000/15 m², written to 0.01 m², ratios to six significant digits; unknown is null.',
  'GET 均可用 HEAD，OPTIONS 给出可用方法，其他方法得 405。公开的开发区任何网站都可以读取；写入只接受本站页面或不带 Origin 的程序。有账户之后，写入须登录，不公开的开发区只对有权的人可见（会话放在 cookie 里）。今后可能增加字段，请忽略不认识的字段。',
  'HEAD answers as GET does, OPTIONS names the methods there are, any other method is answered 405. Any origin may read what is public; only this server’s own pages, and programs that send no Origin, may write. Once there are accounts, writing needs a session, which is in a cookie, and a closed zone is there for those alone who may read it. Members may be added in time: leave alone those you do not know.',
].join('\n\n');

/** Every route of an app as OpenAPI 3.1, on a server at `root` as seen from the document itself, with what HTTP and this server’s manners add to each. */
export function apiDocument<E extends Env>(
  app: OpenAPIHono<E>,
  version: string,
  root: string,
): ApiDocument {
  const generated = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: '挂图 Guatu', version, description, license: { name: 'MIT' } },
    servers: [{ url: root }],
    tags: [
      { name: 'zones', description: '开发区 · Zones' },
      { name: 'parcels', description: '地块 · Parcels' },
      { name: 'subjects', description: '区块、工程、项目、事件 · Blocks, works, projects, events' },
      { name: 'statistics', description: '统计 · Statistics' },
      { name: 'areas', description: '所存范围 · Saved areas' },
      { name: 'imports', description: '导入与修改地块 · Files brought in, and edits of parcels' },
      { name: 'plans', description: '计划与实际 · Plans against what was seen' },
      { name: 'supervision', description: '督查月报、季报 · Months and quarters, scored' },
      { name: 'meetings', description: '汇报、会议纪要 · Meetings and their minutes' },
      { name: 'written', description: '计划、卡点、规则、定版 · Plans, blockers, rules, closings' },
      { name: 'entry', description: '录入进展 · Recording progress' },
      { name: 'photos', description: '现场照片 · Photographs of parcels' },
      { name: 'sources', description: '来源 · Sources' },
      { name: 'tiles', description: '矢量瓦片 · Vector tiles' },
      { name: 'ogc', description: 'OGC API 要素服务 · OGC API – Features' },
      { name: 'sheets', description: '出图 · Map sheets' },
      { name: 'accounts', description: '账户、权限、操作记录 · Accounts, roles, what was done' },
      { name: 'service', description: '服务 · Service' },
    ],
  });
  // Only JSON values are rebuilt, and only where they were wrong or silent: the shape stays that of a document.
  return ofOneCollection(withHttp(mendedSchemas(generated) as ApiDocument));
}
