import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { bilingual } from '../../../geodata/bilingual.ts';
import type { Accounts } from '../../accounts/accounts.ts';
import type { Gate } from '../../access/gate.ts';
import type { AccessVariables } from '../../access/guard.ts';
import { noAccountYet } from '../../access/refusals.ts';
import type { RequestAccess } from '../../access/requestAccess.ts';
import { hashOfToken } from '../../access/token.ts';
import { jsonBody } from '../../http/jsonBody.ts';
import { noQuery } from '../../http/noQuery.ts';
import { ProblemError } from '../../http/problem.ts';
import { postProblems, saveProblems } from '../../http/problemSchema.ts';
import { validationHook } from '../../http/validationHook.ts';
import { DuplicateEntryError } from '../../store/errors.ts';
import { singleSignOnLinkSchema } from '../schemas/person.ts';
import { linkTaken, unknownPerson } from './people.ts';

const tags = ['accounts'];
const params = z.object({
  id: z.string().openapi({ example: '5f0c1b9e-6a53-4f0e-9d43-1f6f5f1d7c2a' }),
});

const routes = {
  link: createRoute({
    method: 'put',
    path: '/people/{id}/single-sign-on',
    operationId: 'linkSingleSignOn',
    tags,
    summary: '关联统一身份认证 · Let somebody come by single sign-on',
    description:
      'Whoever comes first by that username of the provider is bound to the account. Linking anew frees it for the next; sessions end.',
    request: {
      params,
      body: { required: true, content: { 'application/json': { schema: singleSignOnLinkSchema } } },
    },
    middleware: [noQuery, jsonBody] as const,
    responses: { 204: { description: '已关联 / Linked' }, ...saveProblems, ...postProblems },
  }),
  unlink: createRoute({
    method: 'delete',
    path: '/people/{id}/single-sign-on',
    operationId: 'unlinkSingleSignOn',
    tags,
    summary: '取消关联 · Let somebody come by single sign-on no more',
    description: 'Sessions end. Who has no password is not unlinked (409).',
    request: { params },
    middleware: noQuery,
    responses: { 204: { description: '已取消 / Unlinked' }, ...saveProblems },
  }),
  removePassword: createRoute({
    method: 'delete',
    path: '/people/{id}/password',
    operationId: 'removePassword',
    tags,
    summary: '去掉密码 · Let somebody come by single sign-on alone',
    description: 'Sessions end. Who has not come by single sign-on yet keeps it (409).',
    request: { params },
    middleware: noQuery,
    responses: { 204: { description: '已去掉 / Removed' }, ...saveProblems },
  }),
};

const noStore = { 'Cache-Control': 'no-store' };

/** How somebody signs in, as administrators have it: by single sign-on, by a password, by both, and never by neither. */
export function wayInRoutes(gate: Gate) {
  const own = (): Accounts => {
    if (gate.accounts === undefined) throw noAccountYet();
    return gate.accounts;
  };
  /** Whoever changes how he himself signs in goes on with it. */
  const keptBy = ({ person, token }: RequestAccess, id: string) =>
    person?.id === id && token !== null ? hashOfToken(token) : null;
  const done = (id: string, what: boolean | 'no-way-in', refusal: () => ProblemError) => {
    if (what === false) throw unknownPerson(id);
    if (what === 'no-way-in') throw refusal();
    gate.changed();
  };
  return new OpenAPIHono<AccessVariables>({ defaultHook: validationHook })
    .openapi(routes.link, async (c) => {
      const { id } = c.req.valid('param');
      const { username } = c.req.valid('json');
      const linked = await own()
        .linkSingleSignOn(id, username, keptBy(c.var.access, id))
        .catch((error: unknown) => {
          throw error instanceof DuplicateEntryError ? linkTaken(error) : error;
        });
      done(id, linked, passwordFirst);
      return c.body(null, 204, noStore);
    })
    .openapi(routes.unlink, async (c) => {
      const { id } = c.req.valid('param');
      const kept = keptBy(c.var.access, id);
      done(id, await own().linkSingleSignOn(id, null, kept), passwordFirst);
      return c.body(null, 204, noStore);
    })
    .openapi(routes.removePassword, async (c) => {
      const { id } = c.req.valid('param');
      done(id, await own().removePassword(id, keptBy(c.var.access, id)), comeOnceFirst);
      return c.body(null, 204, noStore);
    });
}

function passwordFirst(): ProblemError {
  return new ProblemError(
    'no-way-in',
    bilingual(
      '这个账户没有密码，取消关联就无法登录了；请先给他设一个密码。',
      'This account has no password, and could not be signed in to; give it one first.',
    ),
  );
}

function comeOnceFirst(): ProblemError {
  return new ProblemError(
    'no-way-in',
    bilingual(
      '本人还没有用统一身份认证登录过，去掉密码可能就进不来了；请他先登录一次。',
      'Nobody has come to this account by single sign-on yet; let him do so once before the password goes.',
    ),
  );
}
