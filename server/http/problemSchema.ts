import { z } from '@hono/zod-openapi';
import { leftOut } from '../routes/schemas/leftOut.ts';
import { problemKinds, type ProblemKind } from './problem.ts';

/** RFC 9457, with the sentences in both languages: `title` and `detail` are Chinese. */
export const problemSchema = z
  .object({
    type: z.string().openapi({
      example: '../../../docs#bad-date',
      description:
        'Relative to the address asked for, as RFC 9457 allows; the part after # tells kinds apart.',
    }),
    title: z.string().openapi({ example: problemKinds['bad-date'].title.zh }),
    titleEn: z.string().openapi({ example: problemKinds['bad-date'].title.en }),
    status: z.int(),
    detail: z.string().openapi({
      example: '“2010-13-40”不是日历上的日期（1900 至 2199 年），请按 2010-09-30 的格式填写。',
    }),
    detailEn: z.string().openapi({
      example:
        '“2010-13-40” is not a day of the calendar from 1900 to 2199; write it like 2010-09-30.',
    }),
    instance: leftOut(z.string()).openapi({
      example: './parcels.geojson',
      description: 'The path asked for, relative to itself, where one could be read.',
    }),
    requestId: z.string(),
    faults: z
      .array(
        z.object({
          in: z.enum(['path', 'query', 'body']),
          at: z.string().openapi({
            description:
              'A parameter’s name, or the JSON Pointer (RFC 6901) to a place in the body.',
            example: '/geometry/coordinates/0/3',
          }),
          detail: z.string(),
          detailEn: z.string(),
        }),
      )
      .optional(),
  })
  .openapi('Problem');

export type Problem = z.infer<typeof problemSchema>;

type ProblemStatus = (typeof problemKinds)[ProblemKind]['status'];

const descriptions: Record<ProblemStatus, string> = {
  400: '请求有误 / The request is not understood',
  401: '请先登录，或用户名、密码不对 / Sign in first, or wrong name or password',
  403: '没有权限，或来自其他网站 / Not allowed, or from another site',
  404: '没有这个对象 / No such thing',
  405: '不支持这种请求方式 / Method not allowed',
  406: '没有所要的格式 / No such format',
  408: '请求超时 / Request not sent in time',
  409: '与现有数据不符 / Not possible with what is there now',
  412: '内容已被改动 / Changed since',
  413: '请求内容过大 / Body too large',
  415: '内容类型不支持 / Unsupported media type',
  422: '图形或图幅不正确 / Bad geometry, or no such sheet',
  428: '缺少 If-Match / If-Match is missing',
  429: '试得太多，稍后再试 / Too many tries, wait',
  431: '请求头过大 / Headers too large',
  500: '服务器内部错误 / Internal error',
  501: '服务器没有可用的浏览器或页面 / The server has no browser to print with, or no page',
  503: '正忙，或数据暂时无法读取 / Busy, or store unavailable',
  504: '读取数据或出图超时 / Store or printing too slow',
  507: '磁盘已满，没有写入 / Disk full, nothing was written',
};

function problemOf(status: ProblemStatus) {
  return {
    description: descriptions[status],
    content: { 'application/problem+json': { schema: problemSchema } },
  };
}

/** The problems a route may answer with, for its `responses`. A store can fail under every route. */
const storeProblems = {
  500: problemOf(500),
  503: problemOf(503),
  504: problemOf(504),
  507: problemOf(507),
};
export const readProblems = { 400: problemOf(400), ...storeProblems };
export const zoneProblems = { 404: problemOf(404), ...readProblems };
/** Of lists, which come in several formats. */
export const listProblems = { 406: problemOf(406), ...zoneProblems };
/** Of documents about a period, which may not be over. */
export const documentProblems = { 409: problemOf(409), ...listProblems };
const writeProblems = { 403: problemOf(403), ...zoneProblems };
/** Of what changes something that may have been changed by somebody else. */
export const changeProblems = { 412: problemOf(412), 428: problemOf(428), ...writeProblems };
/** Of what may find no room. */
export const saveProblems = { 409: problemOf(409), ...writeProblems };
export const postProblems = {
  413: problemOf(413),
  415: problemOf(415),
  422: problemOf(422),
  ...zoneProblems,
};
/** Of what makes a zone. */
export const newZoneProblems = {
  403: problemOf(403),
  409: problemOf(409),
  413: problemOf(413),
  415: problemOf(415),
  ...readProblems,
};
/** Of what asks for a password. */
export const signInProblems = {
  401: problemOf(401),
  403: problemOf(403),
  413: problemOf(413),
  415: problemOf(415),
  429: problemOf(429),
  ...readProblems,
};
/** Of what needs the page. */
export const copyProblems = { 501: problemOf(501), ...zoneProblems };
/** Of what needs a browser on the machine of the server. */
export const printProblems = { 403: problemOf(403), 501: problemOf(501), ...postProblems };
