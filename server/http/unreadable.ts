import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { bilingual, type Bilingual } from '../../geodata/bilingual.ts';
import type { Log } from './log.ts';
import { ProblemError, problemKinds, type ProblemKind } from './problem.ts';
import { problemBody, problemHeaders } from './problemResponse.ts';

const kinds: Readonly<Record<string, ProblemKind>> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'body-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
};

const details: Readonly<Partial<Record<ProblemKind, Bilingual>>> = {
  'headers-too-large': bilingual(
    '请求头或网址过长，超过 16 KB。',
    'The headers or the address are too long, over 16 KB.',
  ),
  'body-too-large': bilingual('请求内容的分块过大。', 'The chunks of the body are too large.'),
  'request-timeout': bilingual(
    '请求未能在 30 秒内发送完毕。',
    'The request was not sent within 30 seconds.',
  ),
};

/**
 * Requests of which nothing can be read: node's parser or the adaptor gives up before the app hears of them. With no address
 * to be relative to, the answer names addresses from `root`, `/` or `/guatu/`.
 */
export function unreadableRequests(log: Log, root: string) {
  const answer = (error: NodeJS.ErrnoException) => {
    const problem = problemOfUnreadable(error);
    const id = randomUUID();
    const { status } = problemKinds[problem.kind];
    log({ level: 'info', event: 'unreadable', id, status, code: error.code ?? error.message });
    const headers = { ...problemHeaders(problem), 'X-Request-Id': id };
    return {
      status,
      headers,
      text: JSON.stringify(problemBody(problem, { requestId: id, root })),
    };
  };
  return {
    /** For the adaptor: a Host or an address that is none. */
    errorHandler(error: unknown): Response {
      const { status, headers, text } = answer(error instanceof Error ? error : new Error('none'));
      return new Response(text, { status, headers });
    },

    /** For the server's `clientError`: the connection has no request, so the answer is written as bytes. */
    onClientError(error: NodeJS.ErrnoException, socket: Duplex): void {
      // Nothing may be written into an answer that is already on its way; node itself looks here for it.
      const { _httpMessage: under } = socket as Duplex & { readonly _httpMessage?: ServerResponse };
      if (!socket.writable || error.code === 'ECONNRESET' || under?.headersSent) {
        socket.destroy();
        return;
      }
      const { status, headers, text } = answer(error);
      const lines = Object.entries({
        ...headers,
        'Content-Length': Buffer.byteLength(text),
        Connection: 'close',
      }).map(([name, value]) => `${name}: ${value}\r\n`);
      socket.end(`HTTP/1.1 ${status} \r\n${lines.join('')}\r\n${text}`);
    },
  };
}

export function problemOfUnreadable(error: NodeJS.ErrnoException): ProblemError {
  const kind = kinds[error.code ?? ''] ?? 'bad-request';
  const detail = details[kind];
  return new ProblemError(
    kind,
    detail ?? bilingual('请求不符合 HTTP 格式。', 'The request is not well-formed HTTP.'),
    { cause: error },
  );
}
