import type { Context } from 'hono';
import type { Actor } from '../../geodata/access/mayDo.ts';
import type { Person } from '../../geodata/access/person.ts';
import { isoInstant, type IsoInstant } from '../../geodata/date.ts';
import type { Accounts } from '../accounts/accounts.ts';
import type { NewAuditEntry } from '../accounts/audit.ts';
import type { Session } from '../accounts/sessions.ts';
import { StoreError } from '../store/errors.ts';
import { clientOf, type IsTrusted } from './client.ts';
import { keptFor } from './keptFor.ts';
import { createPasses, type Pass } from './passes.ts';
import { withoutAccounts, type RequestAccess } from './requestAccess.ts';
import { giveToken, takeToken, tokenIn, type CookiePlace } from './sessionCookie.ts';
import { hashOfToken, newToken } from './token.ts';

export type GateOptions = {
  readonly accounts: Accounts;
  readonly isTrusted?: IsTrusted | undefined;
  /** Where readers reach the server: `https://map.example.cn/guatu/`. */
  readonly publicUrl?: string | undefined;
  readonly basePath?: string | undefined;
  readonly now?: () => number;
};

/** What is noted of something that was done. */
export type Deed = Pick<NewAuditEntry, 'person' | 'action' | 'zone' | 'status' | 'what'>;

/** Where everybody is asked who he is. */
export type Gate = {
  /** undefined where the program has none: nobody can have an account then. */
  readonly accounts: Accounts | undefined;
  now(): number;
  /** Whether anybody has an account. Another program's first account is seen two seconds later. */
  hasAccounts(): boolean | Promise<boolean>;
  enter(c: Context): Promise<RequestAccess>;
  /** The same of a connection that stays: who has this token now. */
  accessOf(token: string | undefined): Promise<RequestAccess>;
  /** Begins a session and gives its token to the browser. */
  open(c: Context, person: Person): Promise<RequestAccess>;
  /** Ends the session of a request. */
  close(c: Context, access: RequestAccess): Promise<void>;
  /** To be called when people or zones became others: what is known of them is looked up anew. */
  changed(): void;
  passFor(zone: string): Pass;
  addressOf(c: Context): string;
  /** Where cookies of whoever asks are good. */
  cookiePlace(c: Context): CookiePlace;
  note(c: Context, deed: Deed): Promise<void>;
};

/** Milliseconds after which what another program changed is seen. */
const sessionsKept = 5000;
const zonesKept = 2000;
const mostSessions = 2000;
/** Seconds of use are no reason to write; a session's last use is known to five minutes. */
const touchEvery = 5 * 60_000;

/** A server without accounts: everybody who reaches it is nobody, and nobody can become more. */
export const openGate: Gate = {
  accounts: undefined,
  now: Date.now,
  hasAccounts: () => false,
  enter: () => Promise.resolve(withoutAccounts),
  accessOf: () => Promise.resolve(withoutAccounts),
  open: () => Promise.reject(new Error('there are no accounts to open a session for')),
  close: () => Promise.resolve(),
  changed: () => {},
  passFor: () => ({ token: newToken(), end: () => {} }),
  addressOf: (c) => clientOf(c, () => false).address,
  cookiePlace: () => ({ basePath: undefined, isSecure: false }),
  note: () => Promise.resolve(),
};

export function createGate({
  accounts,
  isTrusted = () => false,
  publicUrl,
  basePath,
  now = Date.now,
}: GateOptions): Gate {
  const moment = (): IsoInstant => isoInstant(new Date(now()).toISOString());
  const passes = createPasses(now);
  const people = keptFor(zonesKept, 1, () => accounts.hasPeople(), now);
  const zones = keptFor(
    zonesKept,
    1,
    async () => ({
      closedZones: await accounts.closedZones(),
      zonesWithoutApproval: await accounts.zonesWithoutApproval(),
    }),
    now,
  );
  const sessions = keptFor<Session | undefined>(
    sessionsKept,
    mostSessions,
    (hash) => accounts.session(hash, moment()),
    now,
  );
  let isKnown = false;
  const hasAccounts = () => isKnown || people.get('').then((has) => (isKnown ||= has));

  const identified = async (token: string): Promise<{ person: Person | null; actor: Actor }> => {
    const hash = hashOfToken(token);
    const pass = passes.actorOf(hash);
    if (pass) return { person: null, actor: pass };
    const session = await sessions.get(hash);
    if (!session) return { person: null, actor: null };
    if (now() - Date.parse(session.seenAt) > touchEvery) {
      sessions.drop(hash);
      // A disk that is full or locked keeps nobody from looking; the session is touched by the next request then.
      await accounts.touchSession(hash, moment()).catch((error: unknown) => {
        if (!(error instanceof StoreError)) throw error;
      });
    }
    return { person: session.person, actor: session.person };
  };
  const accessOf = async (token: string | undefined): Promise<RequestAccess> => {
    if (!(await hasAccounts())) return withoutAccounts;
    const ofZones = await zones.get('');
    const none = { person: null, actor: null };
    const who = token === undefined ? none : await identified(token);
    return { hasAccounts: true, ...who, token: token ?? null, ...ofZones };
  };
  const cookiePlace = (c: Context): CookiePlace => ({
    basePath,
    isSecure: clientOf(c, isTrusted).isSecure || (publicUrl?.startsWith('https:') ?? false),
  });
  const changed = () => {
    sessions.forget();
    zones.forget();
    people.forget();
  };

  return {
    accounts,
    now,
    hasAccounts,
    accessOf,
    enter: async (c) => ((await hasAccounts()) ? accessOf(tokenIn(c)) : withoutAccounts),
    async open(c, person) {
      const token = newToken();
      await accounts.startSession(hashOfToken(token), person.id, moment());
      changed();
      giveToken(c, token, cookiePlace(c));
      return accessOf(token);
    },
    async close(c, { token }) {
      if (token !== null) await accounts.endSession(hashOfToken(token));
      changed();
      takeToken(c, cookiePlace(c));
    },
    changed,
    passFor: passes.issue,
    addressOf: (c) => clientOf(c, isTrusted).address,
    cookiePlace,
    note: (c, deed) =>
      accounts.append({ ...deed, at: moment(), address: clientOf(c, isTrusted).address }),
  };
}
