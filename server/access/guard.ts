import type { Context, Next } from 'hono';
import { createMiddleware } from 'hono/factory';
import { matchedRoutes } from 'hono/route';
import { mayAdminister } from '../../geodata/access/mayDo.ts';
import type { Bilingual } from '../../geodata/bilingual.ts';
import type { Log } from '../http/log.ts';
import { logFailure } from '../http/logFailure.ts';
import { ProblemError, problemKinds } from '../http/problem.ts';
import { unknownZone, type ZoneVariables } from '../http/zoneScope.ts';
import type { Gate } from './gate.ts';
import { approverWrites, noAccountYet, notAllowed, signInFirst } from './refusals.ts';
import { isApprovedFirst, mayIn, type RequestAccess } from './requestAccess.ts';
import { routeAccess, type RouteRule } from './routeAccess.ts';

export type AccessVariables = {
  Variables: {
    access: RequestAccess;
    requestId: string;
    /** Whether the answer is for who asks alone. */
    isPrivate?: boolean;
  };
};

/**
 * Lets a request through or not, by the line that its route has in `routeAccess`, before anything is read for it. The first of the two
 * says who asks and decides of what is in no zone; the other comes when the zone is known, so that one that is closed to him is
 * answered in the very words of one that is not there.
 *
 * @param readOnly why nobody may write while nobody has an account
 */
export function guards(gate: Gate, readOnly: Bilingual | undefined, log: Log) {
  const admit = async (
    c: Context<AccessVariables>,
    next: Next,
    { rule, zone }: { rule: RouteRule; zone: string | null },
  ): Promise<void> => {
    const { access } = c.var;
    const isWriting = writes(c, rule);
    if (!access.hasAccounts) {
      if (isWriting && rule.needsAccounts) throw noAccountYet();
      if (isWriting && readOnly && isLimited(rule)) throw new ProblemError('read-only', readOnly);
      return next();
    }
    const { person } = access;
    const note = async (status: number) => {
      if (!isWriting || !isLimited(rule) || rule.action === 'self' || person === null) return;
      const { id, name } = person;
      const what = `${c.req.method} ${c.req.path}`.slice(0, 300);
      const deed = { person: { id, name }, action: rule.action, zone, status, what };
      await gate.note(c, deed).catch((error: unknown) => logFailure(log, c.var.requestId, error));
    };
    const refusal = refusalOf(access, rule, zone);
    if (refusal) {
      await note(problemKinds[refusal.kind].status);
      throw refusal;
    }
    const isPrivate = isForHimAlone(access, rule, zone);
    c.set('isPrivate', isPrivate);
    await next();
    if (isPrivate || rule.isPersonal) forHimAlone(c.res.headers);
    await note(c.res.status);
  };

  const ofServer = createMiddleware<AccessVariables>(async function guardServer(c, next) {
    c.set('access', await gate.enter(c));
    if (!c.var.access.hasAccounts && isReading(c)) return next();
    const found = ruleOf(c);
    if (found === undefined || found.path.includes('/:zone')) return next();
    await admit(c, next, { ...found, zone: null });
  });
  const ofZone = createMiddleware<AccessVariables & ZoneVariables>(
    async function guardZone(c, next) {
      if (!c.var.access.hasAccounts && isReading(c)) return next();
      const found = ruleOf(c);
      if (found === undefined) return next();
      // The other variables are none of its business.
      const own = c as unknown as Context<AccessVariables>;
      await admit(own, next, { ...found, zone: c.var.zone.id });
    },
  );
  return { ofServer, ofZone };
}

/** The line of the route that will answer; undefined where there is none to answer. */
function ruleOf(c: Context): { readonly rule: RouteRule; readonly path: string } | undefined {
  // Middleware is registered for ALL methods, and HEAD is routed as GET; `/*` is the page's last try at a file.
  const route = matchedRoutes(c).find(({ method, path }) => method !== 'ALL' && path !== '/*');
  if (route === undefined) return undefined;
  const rule = routeAccess[`${route.method.toUpperCase()} ${route.path}`];
  if (rule === undefined)
    throw new Error(`the route ${route.method} ${route.path} has no line in routeAccess`);
  return { rule, path: route.path };
}

function refusalOf(
  access: RequestAccess,
  { action, atOnce }: RouteRule,
  zone: string | null,
): ProblemError | undefined {
  if (action === 'open') return undefined;
  if (action === 'self') return access.person ? undefined : signInFirst();
  if (zone !== null && !mayIn(access, 'read', zone)) return unknownZone(zone);
  const may = zone === null ? mayAdminister(access.actor) : mayIn(access, action, zone);
  if (may) return atOnce && isApprovedFirst(access, zone!) ? approverWrites() : undefined;
  return access.actor === null ? signInFirst() : notAllowed();
}

/** A question that is sent with a body is none, whatever its method. */
function writes(c: Context, { action }: RouteRule): boolean {
  return !isReading(c) && action !== 'read';
}

function isReading({ req }: Context): boolean {
  return req.method === 'GET' || req.method === 'HEAD';
}

function isLimited({ action }: RouteRule): boolean {
  return action !== 'open' && action !== 'read';
}

function isForHimAlone(access: RequestAccess, rule: RouteRule, zone: string | null): boolean {
  if (zone !== null && access.closedZones.has(zone)) return true;
  return isLimited(rule) || (rule.isPersonal === true && access.actor !== null);
}

/** No cache that others use may keep it, and his own asks each time: he may have signed out. */
function forHimAlone(headers: Headers): void {
  if (headers.get('Cache-Control') !== 'no-store')
    headers.set('Cache-Control', 'private, no-cache');
  headers.append('Vary', 'Cookie');
}
