import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Bilingual } from '../../../geodata/bilingual.ts';
import type { Person } from '../../../geodata/access/person.ts';
import type { Deed, Gate } from '../../access/gate.ts';
import type { AccessVariables } from '../../access/guard.ts';
import { signInFirst } from '../../access/refusals.ts';
import { isApprovedFirst, type RequestAccess } from '../../access/requestAccess.ts';
import type { SignIn } from '../../access/signIn.ts';
import { hashOfToken } from '../../access/token.ts';
import { jsonBody } from '../../http/jsonBody.ts';
import { noQuery } from '../../http/noQuery.ts';
import { ProblemError } from '../../http/problem.ts';
import { readProblems, saveProblems, signInProblems } from '../../http/problemSchema.ts';
import { validationHook } from '../../http/validationHook.ts';
import type { Provider } from '../../singleSignOn/provider.ts';
import { DuplicateEntryError } from '../../store/errors.ts';
import {
  firstAdministratorSchema,
  ownPasswordSchema,
  sessionSchema,
  signInSchema,
  type SessionReading,
} from '../schemas/person.ts';
import { usernameTaken } from './people.ts';

const tags = ['accounts'];
const session = { 'application/json': { schema: sessionSchema } };
const cookie = z.object({
  'Set-Cookie': z.string().openapi({ description: 'The session; no script can read it.' }),
});
const endedCookie = cookie.partial();

const routes = {
  read: createRoute({
    method: 'get',
    path: '/session',
    operationId: 'getSession',
    tags,
    summary: '我是谁，能做什么 · Who is signed in',
    middleware: noQuery,
    responses: {
      200: { description: '登录情况 / The session', content: session },
      ...readProblems,
    },
  }),
  signIn: createRoute({
    method: 'post',
    path: '/session',
    operationId: 'signIn',
    tags,
    summary: '登录 · Sign in',
    description:
      'A session ends twelve hours after it was last used, and after a week. Wrong tries of a name or from an address have to wait ever longer (429).',
    request: {
      body: { required: true, content: { 'application/json': { schema: signInSchema } } },
    },
    middleware: [noQuery, jsonBody] as const,
    responses: {
      200: { description: '已登录 / Signed in', headers: cookie, content: session },
      ...signInProblems,
    },
  }),
  signOut: createRoute({
    method: 'delete',
    path: '/session',
    operationId: 'signOut',
    tags,
    summary: '退出 · Sign out here',
    middleware: noQuery,
    responses: {
      204: { description: '已退出 / Signed out', headers: endedCookie },
      ...signInProblems,
    },
  }),
  signOutEverywhere: createRoute({
    method: 'delete',
    path: '/sessions',
    operationId: 'signOutEverywhere',
    tags,
    summary: '在所有设备上退出 · Sign out everywhere',
    middleware: noQuery,
    responses: {
      204: { description: '已退出 / Signed out', headers: endedCookie },
      ...signInProblems,
    },
  }),
  password: createRoute({
    method: 'put',
    path: '/session/password',
    operationId: 'changePassword',
    tags,
    summary: '改自己的密码 · Change one’s own password',
    description: 'Other sessions end.',
    request: {
      body: { required: true, content: { 'application/json': { schema: ownPasswordSchema } } },
    },
    middleware: [noQuery, jsonBody] as const,
    responses: { 204: { description: '已改 / Changed' }, ...signInProblems },
  }),
  first: createRoute({
    method: 'post',
    path: '/first-administrator',
    operationId: 'makeFirstAdministrator',
    tags,
    summary: '建立第一位管理员 · Make the first administrator',
    description:
      'While there is no account. The token is shown to whoever starts the server, and is used up by this.',
    request: {
      body: {
        required: true,
        content: { 'application/json': { schema: firstAdministratorSchema } },
      },
    },
    middleware: [noQuery, jsonBody] as const,
    responses: {
      201: { description: '已建并登录 / Made, and signed in', headers: cookie, content: session },
      ...signInProblems,
      409: saveProblems[409],
    },
  }),
};

const noStore = { 'Cache-Control': 'no-store' };

/** @param readOnly why nobody may write while nobody has an account */
export function sessionReading(
  access: RequestAccess,
  readOnly: Bilingual | undefined,
  provider: Provider | undefined,
): SessionReading {
  const { hasAccounts, person, actor } = access;
  const zones = new Set(actor?.grants.map(({ zone }) => zone));
  const known = person && {
    id: person.id,
    username: person.username,
    name: person.name,
    administrator: person.administrator,
    hasPassword: person.hasPassword,
  };
  return {
    accounts: hasAccounts,
    person: known,
    grants: actor?.grants ?? [],
    writing: hasAccounts ? 'accounts' : readOnly ? 'nobody' : 'anyone',
    approvedIn: [...zones].filter((zone) => isApprovedFirst(access, zone)),
    // The first account is made by the token of the server.
    singleSignOn: hasAccounts && provider ? singleSignOnReading(provider) : null,
  };
}

function singleSignOnReading({ name, publicUrl, lastSeen }: Provider) {
  const { isAnswering, hasEnd } = lastSeen();
  const signOutAddress = hasEnd ? `${publicUrl}sign-out` : null;
  return { name, address: `${publicUrl}sign-in`, isAnswering, signOutAddress };
}

export function sessionRoutes(
  gate: Gate,
  signIn: SignIn,
  readOnly: Bilingual | undefined,
  provider: Provider | undefined,
) {
  const reading = (access: RequestAccess) => sessionReading(access, readOnly, provider);
  const note = (c: Context, action: string, person: Person | null, status: number) => {
    const who = person && { id: person.id, name: person.name };
    const what = `${c.req.method} ${c.req.path}`;
    return gate.note(c, { person: who, action, zone: null, status, what } satisfies Deed);
  };
  /** Who is wrong is noted by his account; a name that nobody has is not, for it may be a password. */
  const verified = async (c: Context, action: string, username: string, password: string) => {
    try {
      return await signIn.verified(username, password, gate.addressOf(c));
    } catch (error) {
      if (error instanceof ProblemError && error.kind === 'wrong-credentials') {
        const tried = await gate.accounts?.credentials(username);
        await note(c, action, tried?.person ?? null, 401);
      }
      throw error;
    }
  };
  /** Of routes that only who is signed in reaches. */
  const own = ({ person, token }: RequestAccess) => {
    if (gate.accounts === undefined || person === null || token === null) throw signInFirst();
    return { accounts: gate.accounts, person, token };
  };

  return new OpenAPIHono<AccessVariables>({ defaultHook: validationHook })
    .openapi(routes.read, (c) => c.json(reading(c.var.access), 200, noStore))
    .openapi(routes.signIn, async (c) => {
      const { username, password } = c.req.valid('json');
      const person = await verified(c, 'sign-in', username, password);
      if (c.var.access.person) await gate.close(c, c.var.access);
      const access = await gate.open(c, person);
      await note(c, 'sign-in', person, 200);
      return c.json(reading(access), 200, noStore);
    })
    .openapi(routes.signOut, async (c) => {
      const { access } = c.var;
      await gate.close(c, access);
      if (access.person) await note(c, 'sign-out', access.person, 204);
      return c.body(null, 204, noStore);
    })
    .openapi(routes.signOutEverywhere, async (c) => {
      const { accounts, person } = own(c.var.access);
      await accounts.endSessionsOf(person.id);
      await gate.close(c, c.var.access);
      await note(c, 'sign-out-everywhere', person, 204);
      return c.body(null, 204, noStore);
    })
    .openapi(routes.password, async (c) => {
      const { accounts, person, token } = own(c.var.access);
      const { current, next } = c.req.valid('json');
      await verified(c, 'change-password', person.username, current);
      await accounts.setPassword(person.id, await signIn.hashed(next), hashOfToken(token));
      gate.changed();
      await note(c, 'change-password', person, 204);
      return c.body(null, 204, noStore);
    })
    .openapi(routes.first, async (c) => {
      const { token, password, ...who } = c.req.valid('json');
      const person = await signIn
        .first(token, { ...who, administrator: true, grants: [] }, password, gate.addressOf(c))
        .catch((error: unknown) => {
          throw error instanceof DuplicateEntryError ? usernameTaken(error) : error;
        });
      gate.changed();
      const access = await gate.open(c, person);
      await note(c, 'first-administrator', person, 201);
      return c.json(reading(access), 201, noStore);
    });
}
