import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { bilingual } from '../../geodata/bilingual.ts';
import { photoLimits } from '../../geodata/photo/photo.ts';
import { maxBytes } from '../import/read/limits.ts';
import { ProblemError } from './problem.ts';

const usual = 2 * 1024 * 1024;

/** Addresses that take files. */
const takingFiles: readonly { readonly path: RegExp; readonly most: number }[] = [
  { path: /^\/api\/zones\/restored$/, most: maxBytes },
  { path: /^\/api\/zones\/[^/]+\/import-drafts$/, most: maxBytes },
  // With the words that come beside it.
  { path: /^\/api\/zones\/[^/]+\/photos\/[^/]+$/, most: photoLimits.bytes + 64 * 1024 },
];

const usualLimit = bodyLimit({ maxSize: usual, onError: tooLargeShape });

/**
 * Holds bodies to what their address takes. A file is counted as it comes and not gathered first; where it is too large, reading it
 * fails with the problem. Reads have no body to look for, and looking makes @hono/node-server build a whole Request.
 */
export const bodyLimits: MiddlewareHandler = (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
  const file = takingFiles.find(({ path }) => path.test(c.req.path));
  if (file === undefined) return usualLimit(c, next);
  const { most } = file;
  if (Number(c.req.header('Content-Length') ?? 0) > most) throw tooLargeFile(most);
  const { body } = c.req.raw;
  if (body !== null)
    c.req.raw = new Request(c.req.raw, {
      method: c.req.method,
      body: body.pipeThrough(counted(most)),
      duplex: 'half',
    });
  return next();
};

function counted(most: number): TransformStream<Uint8Array, Uint8Array> {
  let size = 0;
  return new TransformStream({
    transform(piece, controller) {
      size += piece.byteLength;
      if (size > most) controller.error(tooLargeFile(most));
      else controller.enqueue(piece);
    },
  });
}

function tooLargeShape(): never {
  throw new ProblemError(
    'body-too-large',
    bilingual(
      '请求内容超过 2 MB，请先简化图形。',
      'The body is over 2 MB; simplify the shape first.',
    ),
  );
}

function tooLargeFile(most: number): ProblemError {
  const megabytes = Math.floor(most / (1024 * 1024));
  return new ProblemError(
    'body-too-large',
    bilingual(
      `文件超过 ${megabytes} MB，读不了。`,
      `The file is over ${megabytes} MB, which is the most that is read.`,
    ),
  );
}
