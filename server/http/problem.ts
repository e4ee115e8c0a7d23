import { bilingual, type Bilingual } from '../../geodata/bilingual.ts';

type Kind = {
  readonly status:
    | 400
    | 401
    | 403
    | 404
    | 405
    | 406
    | 408
    | 409
    | 412
    | 413
    | 415
    | 422
    | 428
    | 429
    | 431
    | 500
    | 501
    | 503
    | 504
    | 507;
  readonly title: Bilingual;
};

/** Every way a request can end without its answer, by the last part of its type URI (`docs#bad-date`). */
export const problemKinds = {
  'bad-date': { status: 400, title: bilingual('日期不正确', 'Not a date') },
  'bad-bbox': { status: 400, title: bilingual('范围框不正确', 'Not a bounding box') },
  'bad-crs': { status: 400, title: bilingual('没有这个坐标系', 'No such coordinate system') },
  'bad-parameter': { status: 400, title: bilingual('参数不正确', 'Bad parameter') },
  'bad-filter': { status: 400, title: bilingual('过滤条件不正确', 'Bad filter') },
  'unknown-parameter': { status: 400, title: bilingual('没有这个参数', 'Unknown parameter') },
  'repeated-parameter': { status: 400, title: bilingual('参数重复', 'Repeated parameter') },
  'bad-body': { status: 400, title: bilingual('请求内容不正确', 'Bad request body') },
  'sign-in-unfinished': { status: 400, title: bilingual('登录没有完成', 'Sign-in not finished') },
  'reason-needed': { status: 400, title: bilingual('需要说明原因', 'A reason is needed') },
  'bad-file': { status: 400, title: bilingual('文件读不出来', 'File not readable') },
  'bad-zone-file': { status: 400, title: bilingual('不是存下的开发区', 'No kept zone') },
  'bad-request': { status: 400, title: bilingual('请求格式不正确', 'Malformed request') },
  'not-json': { status: 400, title: bilingual('请求内容不是 JSON', 'Not JSON') },
  'wrong-credentials': {
    status: 401,
    title: bilingual('用户名或密码不对', 'Wrong name or password'),
  },
  'sign-in-first': { status: 401, title: bilingual('请先登录', 'Sign in first') },
  'not-allowed': { status: 403, title: bilingual('没有这项权限', 'Not allowed') },
  'no-account': { status: 403, title: bilingual('没有可用的账户', 'No account to use') },
  'foreign-origin': { status: 403, title: bilingual('其他网站不能写入', 'Not from another site') },
  'read-only': { status: 403, title: bilingual('只供查看', 'For looking only') },
  'unknown-zone': { status: 404, title: bilingual('没有这个开发区', 'No such zone') },
  'unknown-subject': { status: 404, title: bilingual('没有这个对象', 'No such thing') },
  'unknown-path': { status: 404, title: bilingual('没有这个网址', 'No such address') },
  'method-not-allowed': {
    status: 405,
    title: bilingual('不支持这种请求方式', 'Method not allowed'),
  },
  'not-acceptable': { status: 406, title: bilingual('没有所要的格式', 'No such format') },
  'request-timeout': { status: 408, title: bilingual('请求超时', 'Request not sent in time') },
  'headers-too-large': { status: 431, title: bilingual('请求头过大', 'Headers too large') },
  'username-taken': { status: 409, title: bilingual('用户名已有人用', 'Username taken') },
  'last-administrator': {
    status: 409,
    title: bilingual('最后一位管理员', 'The last administrator'),
  },
  'no-way-in': { status: 409, title: bilingual('无法再登录', 'No way to sign in left') },
  'other-edition': { status: 409, title: bilingual('数据已更新', 'Another edition') },
  'number-taken': { status: 409, title: bilingual('编号已有地块用', 'Parcel number taken') },
  'zone-exists': { status: 409, title: bilingual('编号已有开发区', 'Zone id taken') },
  'too-many-areas': { status: 409, title: bilingual('所存范围已满', 'Too many saved areas') },
  'too-many-photos': { status: 409, title: bilingual('照片已满', 'Too many photographs') },
  'photo-exists': { status: 409, title: bilingual('编号已有照片', 'Photograph id taken') },
  'too-many-records': { status: 409, title: bilingual('记录已满', 'Too many records') },
  'month-not-over': { status: 409, title: bilingual('当月未结束', 'Month not over') },
  'draft-not-ready': { status: 409, title: bilingual('草稿还做不了这一步', 'Draft not ready') },
  'zone-changed': { status: 409, title: bilingual('开发区已被改动', 'Zone changed since') },
  'decided-already': { status: 409, title: bilingual('已经处理', 'Decided already') },
  'taken-back': { status: 409, title: bilingual('已经撤回', 'Taken back already') },
  'record-in-use': { status: 409, title: bilingual('记录还在用', 'Record in use') },
  'import-in-use': { status: 409, title: bilingual('导入已被用到', 'Import in use') },
  'changed-since': { status: 412, title: bilingual('内容已被改动', 'Changed since') },
  'precondition-required': {
    status: 428,
    title: bilingual('缺少 If-Match', 'If-Match is missing'),
  },
  'too-many-tries': { status: 429, title: bilingual('试得太多', 'Too many tries') },
  'body-too-large': { status: 413, title: bilingual('请求内容过大', 'Body too large') },
  'file-too-large': { status: 413, title: bilingual('文件过大', 'File too large') },
  'wrong-media-type': { status: 415, title: bilingual('内容类型不支持', 'Unsupported media type') },
  'wrong-coding': { status: 415, title: bilingual('内容编码不支持', 'Unsupported coding') },
  'bad-geometry': { status: 422, title: bilingual('图形不正确', 'Bad geometry') },
  internal: { status: 500, title: bilingual('服务器内部错误', 'Internal error') },
  'store-full': { status: 507, title: bilingual('磁盘已满', 'Disk full') },
  'store-read-only': { status: 503, title: bilingual('数据不能写入', 'Data cannot be written') },
  'store-damaged': { status: 500, title: bilingual('数据文件损坏', 'Data damaged') },
  'store-timeout': { status: 504, title: bilingual('读取数据超时', 'Store too slow') },
  'no-browser': { status: 501, title: bilingual('没有可用的浏览器', 'No browser to print with') },
  'no-page': { status: 501, title: bilingual('服务器没有页面', 'The server has no page') },
  'no-such-sheet': { status: 422, title: bilingual('出不了这张图', 'No such sheet') },
  'print-timeout': { status: 504, title: bilingual('出图超时', 'Printing took too long') },
  'provider-unavailable': {
    status: 503,
    title: bilingual('统一身份认证没有回答', 'Single sign-on does not answer'),
  },
  busy: { status: 503, title: bilingual('服务器正忙', 'Server busy') },
  'store-unavailable': { status: 503, title: bilingual('数据暂时无法读取', 'Store unavailable') },
} as const satisfies Record<string, Kind>;

export type ProblemKind = keyof typeof problemKinds;

/** One thing wrong with a request: of a parameter its name, of a body the JSON Pointer (RFC 6901) to the place. */
export type Fault = {
  readonly in: 'path' | 'query' | 'body';
  readonly at: string;
  readonly detail: Bilingual;
};

type Extras = {
  readonly faults?: readonly Fault[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
};

/** An expected end of a request: thrown anywhere below a route, answered by `problemResponse`. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly kind: ProblemKind;
  readonly detail: Bilingual;
  readonly faults: readonly Fault[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(kind: ProblemKind, detail: Bilingual, { faults, headers, cause }: Extras = {}) {
    super(detail.en, { cause });
    this.kind = kind;
    this.detail = detail;
    this.faults = faults ?? [];
    this.headers = headers ?? {};
  }
}

/** Text of a request as a sentence may quote it: control characters shown as �, cut after 60 characters. */
export function quoted(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  const visible = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, '\ufffd');
  return visible.length > 60 ? `${visible.slice(0, 60)}…` : visible;
}
