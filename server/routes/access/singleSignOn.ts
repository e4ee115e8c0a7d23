import { Hono, type Context } from 'hono';
import type { Person } from '../../../geodata/access/person.ts';
import type { Gate } from '../../access/gate.ts';
import { tooManyTries } from '../../access/refusals.ts';
import { limitTries } from '../../accounts/tries.ts';
import type { Log } from '../../http/log.ts';
import { logFailure } from '../../http/logFailure.ts';
import { problemKinds, quoted, type ProblemError } from '../../http/problem.ts';
import { problemOf } from '../../http/problemResponse.ts';
import { keepPending, takePending } from '../../singleSignOn/pendingCookie.ts';
import type { Provider } from '../../singleSignOn/provider.ts';
import { refusalPage } from '../../singleSignOn/refusalPage.ts';
import {
  noAccountFor,
  noSingleSignOn,
  notBegunHere,
  otherSubject,
} from '../../singleSignOn/refusals.ts';
import { within } from '../../singleSignOn/within.ts';

type Variables = { Variables: { requestId: string } };

/** As of passwords: an address may be that of an office. Who comes in is not counted. */
const ofAddress = { free: 20, longest: 900 };

/**
 * The addresses of single sign-on, which a browser goes to itself: out to the provider, back, and out to sign out there. What goes
 * wrong is a page for a person to read.
 *
 * @param provider undefined where none is set
 */
export function singleSignOnRoutes(gate: Gate, provider: Provider | undefined, log: Log) {
  const tries = limitTries(ofAddress, gate.now);

  const setOut = async (c: Context<Variables>) => {
    if (provider === undefined) throw noSingleSignOn();
    const { address, pending } = await provider.begin(
      c.req.query('as') === 'another' ? 'another' : 'whoever',
    );
    const to = within(c.req.query('to') ?? '', provider.publicUrl).slice(0, 2000);
    keepPending(c, { ...pending, to, at: gate.now() }, gate.cookiePlace(c));
    return c.redirect(address.href, 302);
  };

  const comeBack = async (c: Context<Variables>) => {
    const { accounts } = gate;
    if (provider === undefined || accounts === undefined) throw noSingleSignOn();
    const from = gate.addressOf(c);
    const seconds = tries.wait(from);
    if (seconds > 0) throw tooManyTries(seconds);
    tries.note(from);
    const pending = takePending(c, gate.now(), gate.cookiePlace(c));
    if (pending === undefined) throw notBegunHere();
    const identity = await provider.finish(new URL(c.req.url).search, pending);
    const { username, subject } = identity;
    // The provider has vouched for him, so that nobody else can fill the audit with names.
    const note = (action: string, person: Person | null, status: number) => {
      const who = person && { id: person.id, name: person.name };
      const what = `GET /sign-in/callback ${quoted(username ?? subject)}`;
      return gate.note(c, { person: who, action, zone: null, status, what });
    };
    const refuse = async (refusal: ProblemError, person: Person | null = null): Promise<never> => {
      await note('single-sign-on', person, problemKinds[refusal.kind].status);
      throw refusal;
    };
    const arrival = await accounts.arrive(identity);
    if (arrival === 'unknown') return refuse(noAccountFor(username, provider));
    if (arrival === 'another-subject') return refuse(otherSubject(username ?? subject));
    const { person, isFirst } = arrival;
    if (person.disabled) return refuse(noAccountFor(username ?? person.username, provider), person);
    tries.forgive(from);
    const before = await gate.enter(c);
    if (before.person) await gate.close(c, before);
    await gate.open(c, person);
    await note(isFirst ? 'first-single-sign-on' : 'single-sign-on', person, 200);
    return c.redirect(within(pending.to, provider.publicUrl), 303);
  };

  /** Our own session ends by `DELETE /api/session`, which no link can ask for. */
  const leave = async (c: Context<Variables>) => {
    if (provider === undefined) throw noSingleSignOn();
    return c.redirect((await provider.end())?.href ?? provider.publicUrl, 302);
  };

  const readable =
    (answer: (c: Context<Variables>) => Promise<Response>) => async (c: Context<Variables>) => {
      c.header('Cache-Control', 'no-store');
      try {
        return await answer(c);
      } catch (error) {
        const problem = problemOf(error);
        const { requestId } = c.var;
        // Why the provider was not believed is for whoever runs the server.
        if (problem.cause !== undefined) logFailure(log, requestId, problem.cause);
        const home = provider?.publicUrl ?? './';
        const to = c.req.query('to') ?? takePending(c, gate.now(), gate.cookiePlace(c))?.to ?? '';
        // Whoever has no account here may have another there; the provider would take him for the same again.
        const as = problem.kind === 'no-account' ? '&as=another' : '';
        const again = `${home}sign-in?to=${encodeURIComponent(to)}${as}`;
        for (const [name, value] of Object.entries(problem.headers)) c.header(name, value);
        return c.html(
          refusalPage(problem, { home, again, requestId }),
          problemKinds[problem.kind].status,
        );
      }
    };
  return new Hono<Variables>()
    .get('/sign-in', readable(setOut))
    .get('/sign-in/callback', readable(comeBack))
    .get('/sign-out', readable(leave));
}
