import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import type { CookiePlace } from '../access/sessionCookie.ts';

/** The cookie of somebody who is with the provider: a server that starts anew, or another beside it, knows him when he comes back. */
const cookie = 'guatu_sign_in';
/** Seconds that he has there. */
const maxAge = 600;

const kept = z.object({
  state: z.string().min(20).max(200),
  nonce: z.string().min(20).max(200),
  verifier: z.string().min(43).max(128),
  /** Where he wanted to go, within us. */
  to: z.string().max(2000),
  /** When he set out: a browser may keep a cookie longer than it was told. */
  at: z.number(),
});
type Kept = z.infer<typeof kept>;

export function keepPending(c: Context, pending: Kept, { basePath, isSecure }: CookiePlace): void {
  const text = Buffer.from(JSON.stringify(pending)).toString('base64url');
  setCookie(c, cookie, text, {
    path: basePath ?? '/',
    httpOnly: true,
    // The provider sends him back by a link that is followed.
    sameSite: 'Lax',
    secure: isSecure,
    maxAge,
  });
}

/** Takes it: whoever comes back does so once. undefined where there is none, or it is too old. */
export function takePending(
  c: Context,
  now: number,
  { basePath, isSecure }: CookiePlace,
): Kept | undefined {
  const text = getCookie(c, cookie);
  if (text === undefined) return undefined;
  deleteCookie(c, cookie, { path: basePath ?? '/', secure: isSecure });
  const found = kept.safeParse(jsonIn(Buffer.from(text, 'base64url').toString()));
  return found.success && now - found.data.at < maxAge * 1000 ? found.data : undefined;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
