import type { MiddlewareHandler } from 'hono';
import { isWrite } from './crossOrigin.ts';
import type { MethodsOf } from './methods.ts';

/** Seconds for which a browser need not ask again; more than a day none of them keeps. */
const maxAge = 86_400;

/**
 * Answers OPTIONS: `Allow` names the methods of the address (RFC 9110, 9.3.7), and a page of another origin is told which
 * of them it may use (the preflight of CORS).
 *
 * @param allowed looked up when asked, because routes are added after this
 * @param bodies what is said of bodies that an address takes; a standard wants 200 there
 */
export function answerOptions(
  allowed: () => MethodsOf,
  bodies: (path: string) => Readonly<Record<string, string>> | undefined,
): MiddlewareHandler {
  return async function answerOptions(c, next) {
    if (c.req.method !== 'OPTIONS') return next();
    const methods = allowed()(c.req.path);
    if (methods.length === 0) return next();
    c.header('Allow', methods.join(', '));
    if (c.req.header('Access-Control-Request-Method') === undefined) {
      const taken = bodies(c.req.path);
      return c.body(null, taken ? 200 : 204, { ...taken });
    }
    const reading = methods.filter((method) => !isWrite(method, c.req.path));
    c.header('Access-Control-Allow-Methods', reading.join(', '));
    c.header('Access-Control-Allow-Headers', 'Content-Type, If-None-Match');
    c.header('Access-Control-Max-Age', `${maxAge}`);
    return c.body(null, 204);
  };
}
