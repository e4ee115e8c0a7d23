import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { bodyFaults, type BodyFault } from './bodies.ts';
import { templateOf, type Answer, type Document } from './document.ts';

/** An answer that the published document does not have: the document or the server is wrong. */
class UndeclaredAnswer extends Error {
  override readonly name = 'UndeclaredAnswer';
}

/** Holds answers against the document, as a client that was made from it would meet them. */
export type Conformance = {
  /**
   * Answers a response to be used in place of the one given. Status and headers are held against the document at once,
   * the body when it is read to its end: reading one to its end for the test's sake would be another test.
   *
   * @throws UndeclaredAnswer
   */
  check(method: string, path: string, response: Response): Response;
};

/** Headers of the transport, of the browser's own protection and of CORS: they belong to every answer of any server. */
const transport =
  /^(content-(length|encoding|type|range|security-policy)|accept-ranges|access-control-.*|cross-origin-.*|origin-agent-cluster|referrer-policy|x-(content-type-options|dns-prefetch-control|download-options|frame-options|permitted-cross-domain-policies|xss-protection))$/;

const known = new Map<string, Conformance>();

/** One for each text of a document: its schemas are compiled when they are first met, and once. */
export function conformanceTo(text: string): Conformance {
  const kept = known.get(text);
  if (kept) return kept;
  const document = JSON.parse(text) as Document;
  if (!document.openapi) throw new Error(`no document is published, but ${text}`);
  const faultOf = bodyFaults(document);
  const conformance: Conformance = {
    check(method, path, response) {
      const found = declared(document, method, path, response);
      if (found === undefined) return response;
      const said = `${method} ${path} → ${response.status}`;
      checkHeaders(said, found.answer, response.headers);
      return withBodyChecked(said, found, response, faultOf, method === 'HEAD');
    },
  };
  known.set(text, conformance);
  return conformance;
}

type Found = { readonly answer: Answer; readonly place: readonly string[] };

/** Undefined for what is no business of the document: the page, its files and the sheet to read. */
function declared(
  document: Document,
  method: string,
  path: string,
  { status, headers }: Response,
): Found | undefined {
  const template = templateOf(document, path);
  const isProblem = headers.get('Content-Type')?.includes('problem+json') ?? false;
  if (template === undefined)
    return isProblem ? component(document, method, path, status) : undefined;
  const operation = document.paths[template]?.[method.toLowerCase()];
  if (operation === undefined) return component(document, method, path, status);
  const answer = operation.responses[status];
  if (answer === undefined)
    throw new UndeclaredAnswer(`${method} ${template} declares no answer ${status} (${path})`);
  return { answer, place: ['paths', template, method.toLowerCase(), 'responses', `${status}`] };
}

/** What an address or a method that is not there answers. */
function component(document: Document, method: string, path: string, status: number): Found {
  const name = { 404: 'UnknownPath', 405: 'MethodNotAllowed' }[status] ?? '';
  const answer = document.components.responses?.[name];
  if (answer === undefined)
    throw new UndeclaredAnswer(`no answer ${status} is declared for ${method} ${path}`);
  return { answer, place: ['components', 'responses', name] };
}

function checkHeaders(said: string, { headers = {} }: Answer, given: Headers): void {
  const names = new Set(Object.keys(headers).map((name) => name.toLowerCase()));
  for (const [name, header] of Object.entries(headers))
    if (header.required && !given.has(name))
      throw new UndeclaredAnswer(`${said} lacks the header ${name} that it declares`);
  for (const [name] of given)
    if (!names.has(name) && !transport.test(name))
      throw new UndeclaredAnswer(`${said} has a header that it does not declare: ${name}`);
}

function withBodyChecked(
  said: string,
  { answer, place }: Found,
  response: Response,
  faultOf: BodyFault,
  isHead: boolean,
): Response {
  const given = response.headers.get('Content-Type');
  const mediaType = given?.split(';')[0]?.trim();
  const types = Object.keys(answer.content ?? {});
  // A HEAD answer declares no content, but announces the type of GET's.
  if (isHead && response.body === null) return response;
  if (types.length === 0 ? response.body !== null : !types.includes(mediaType ?? ''))
    throw new UndeclaredAnswer(`${said} is of type ${given}, declared are: ${types.join(', ')}`);
  if (response.body === null) return response;
  if (mediaType === undefined || !/\bjson$/.test(mediaType)) return response;
  const coding = response.headers.get('Content-Encoding');
  const atEnd = (bytes: Buffer) => {
    const content: unknown = JSON.parse(decoded(bytes, coding).toString());
    const fault = faultOf([...place, 'content', mediaType, 'schema'], content);
    if (fault !== null) throw new UndeclaredAnswer(`${said} is not as declared: ${fault}`);
  };
  return new Response(readTo(response.body, atEnd), response);
}

/** Passes a body through, read no sooner than it is asked for, and says when it was read to its end. */
function readTo(
  body: ReadableStream<Uint8Array>,
  atEnd: (bytes: Buffer) => void,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await reader.read();
        if (!done) {
          chunks.push(value);
          controller.enqueue(value);
          return;
        }
        atEnd(Buffer.concat(chunks));
        controller.close();
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}

function decoded(bytes: Buffer, coding: string | null): Buffer {
  if (coding === 'br') return brotliDecompressSync(bytes);
  return coding === 'gzip' ? gunzipSync(bytes) : bytes;
}
