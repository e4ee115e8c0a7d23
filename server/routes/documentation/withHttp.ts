import { routeAccess } from '../../access/routeAccess.ts';
import { acceptedBodies } from '../ogc/writing/bodies.ts';
import { answerHeaders, isConditional } from './answerHeaders.ts';
import type { ApiDocument } from './apiDocument.ts';

type PathItem = NonNullable<ApiDocument['paths']>[string];
type Operation = NonNullable<PathItem['get']>;
/** A response as the document holds it; its own types leave the values open. */
type Answer = {
  readonly description: string;
  readonly headers?: object;
  readonly content?: object;
};

const problem = {
  'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
};

/** Answers that belong to no operation: what is said of an address or a method that is not there. */
const components = {
  UnknownPath: {
    description: '没有这个网址 / No such address',
    headers: answerHeaders('404', false),
    content: problem,
  },
  MethodNotAllowed: {
    description: '不支持这种请求方式 / Method not allowed',
    headers: answerHeaders('405', false),
    content: problem,
  },
};

/** Adds to every operation what holds of all of its kind: headers, 304, and the HEAD and OPTIONS of every address. */
export function withHttp(document: ApiDocument): ApiDocument {
  const paths = Object.entries(document.paths ?? {}).map(
    ([path, item]) => [path, pathWithHttp(path, item)] as const,
  );
  return {
    ...document,
    paths: Object.fromEntries(paths),
    components: { ...document.components, responses: components },
  };
}

function pathWithHttp(path: string, item: PathItem): PathItem {
  const methods = (['get', 'post', 'put', 'patch', 'delete'] as const).flatMap((method) => {
    const operation = item[method];
    return operation ? [[method, operation] as const] : [];
  });
  const written = methods.map(([method, operation]): [string, Operation] => [
    method,
    {
      ...operation,
      parameters: parametersOf(path, method, operation),
      responses: answersOf(path, method, operation),
    },
  ]);
  const get = written.find(([method]) => method === 'get')?.[1];
  const [, first] = written[0] ?? [];
  const added: [string, Operation][] = get ? [['head', headOf(get)]] : [];
  if (first) added.push(['options', optionsOf(first, acceptedBodies(path))]);
  return { ...item, ...Object.fromEntries([...written, ...added]) };
}

const edition = {
  name: 'edition',
  in: 'query',
  required: false,
  description:
    'The edition of the zone (see Zone). The answer then never changes and may be kept for good; 409 when the zone has another edition by now.',
  schema: { type: 'string' },
} as const;

/** Whether a GET may name the edition of its zone. */
function hasEdition(path: string, method: string): boolean {
  return method === 'get' && path.startsWith('/api/zones/{zone}') && isConditional(path);
}

/** What is not for everybody says so, unless the route says it in words of its own. */
const refusals = [
  ['401', { description: '请先登录 / Sign in first', content: problem }],
  ['403', { description: '没有权限 / Not allowed', content: problem }],
] as const;

function asksWho(path: string, method: string): boolean {
  const routed = path.replaceAll(/\{(\w+)\}/g, ':$1');
  const action = routeAccess[`${method.toUpperCase()} ${routed}`]?.action ?? 'open';
  return action !== 'open' && action !== 'read';
}

function parametersOf(path: string, method: string, { parameters = [] }: Operation) {
  return hasEdition(path, method) ? [...parameters, edition] : parameters;
}

function answersOf(
  path: string,
  method: string,
  operation: Operation,
): NonNullable<Operation['responses']> {
  const conditional = method === 'get' && isConditional(path);
  const declared = Object.entries<Answer>(operation.responses ?? {});
  const [, whole] = declared.find(([status]) => status === '200') ?? [];
  // What 200 would have said of its content, 304 may say too.
  const all: readonly (readonly [string, Answer])[] = [
    ...(asksWho(path, method) ? refusals : []),
    ...declared,
    ...(conditional
      ? [
          [
            '304',
            { headers: optional(whole?.headers ?? {}), description: '内容未变 / Not modified' },
          ] as const,
        ]
      : []),
    ...(hasEdition(path, method)
      ? [['409', { description: '数据已更新 / Another edition', content: problem }] as const]
      : []),
  ];
  return Object.fromEntries(
    all.map(([status, answer]) => [
      status,
      { ...answer, headers: { ...answerHeaders(status, conditional), ...answer.headers } },
    ]),
  );
}

function headOf(get: Operation): Operation {
  const responses = Object.entries<Answer>(get.responses ?? {}).map(
    ([status, { content: _content, ...answer }]) => [status, answer] as const,
  );
  return {
    ...get,
    operationId: `${get.operationId}Head`,
    summary: `${get.summary} · HEAD`,
    responses: Object.fromEntries(responses),
  };
}

function optionsOf(
  { tags, operationId, parameters }: Operation,
  bodies: Readonly<Record<string, string>> | undefined,
): Operation {
  const answer = { description: '见 Allow / See Allow', headers: answerHeaders('options', false) };
  const takes = Object.keys(bodies ?? {}).map(
    (name) => [name, { schema: { type: 'string' } }] as const,
  );
  return {
    tags: tags ?? [],
    operationId: `${operationId}Options`,
    summary: '可用方法 · Methods of this address',
    parameters: (parameters ?? []).filter(
      (parameter) => 'in' in parameter && parameter.in === 'path',
    ),
    responses: {
      204: answer,
      ...(bodies && {
        200: { ...answer, headers: { ...answer.headers, ...Object.fromEntries(takes) } },
      }),
    },
  };
}

function optional(headers: NonNullable<Answer['headers']>): NonNullable<Answer['headers']> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, header]) => [name, { ...header, required: false }]),
  );
}
