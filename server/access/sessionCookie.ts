import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

/** The cookie that holds the token of a session, and nothing else. */
export const sessionCookie = 'guatu_session';

/** As long as a session can last. */
const maxAge = 7 * 24 * 3600;

export type CookiePlace = {
  /** The public path of the server, `/guatu`; undefined at the root of its host, and where nobody has told it. */
  readonly basePath: string | undefined;
  readonly isSecure: boolean;
};

export function tokenIn(c: Context): string | undefined {
  const token = getCookie(c, sessionCookie);
  // A token of ours has 43 characters; nothing else is worth a look.
  return token?.length === 43 ? token : undefined;
}

/** No script reads it, no other site sends it along with anything but a link that is followed. */
export function giveToken(c: Context, token: string, { basePath, isSecure }: CookiePlace): void {
  setCookie(c, sessionCookie, token, {
    path: basePath ?? '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: isSecure,
    maxAge,
  });
}

export function takeToken(c: Context, { basePath, isSecure }: CookiePlace): void {
  deleteCookie(c, sessionCookie, { path: basePath ?? '/', secure: isSecure });
}
