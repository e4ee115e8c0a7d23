import { createHash } from 'node:crypto';
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { bilingual } from '../../../geodata/bilingual.ts';
import type { Person } from '../../../geodata/access/person.ts';
import type { Accounts } from '../../accounts/accounts.ts';
import type { Gate } from '../../access/gate.ts';
import type { AccessVariables } from '../../access/guard.ts';
import { noAccountYet } from '../../access/refusals.ts';
import type { SignIn } from '../../access/signIn.ts';
import { hashOfToken } from '../../access/token.ts';
import { ifMatchHeader, requireMatch } from '../../http/ifMatch.ts';
import { jsonBody } from '../../http/jsonBody.ts';
import { noQuery } from '../../http/noQuery.ts';
import { ProblemError, quoted } from '../../http/problem.ts';
import {
  changeProblems,
  postProblems,
  readProblems,
  saveProblems,
  zoneProblems,
} from '../../http/problemSchema.ts';
import { validationHook } from '../../http/validationHook.ts';
import { DuplicateEntryError } from '../../store/errors.ts';
import {
  givenPasswordSchema,
  newPersonSchema,
  peopleSchema,
  personChangeSchema,
  personSchema,
} from '../schemas/person.ts';

const tags = ['accounts'];
const params = z.object({
  id: z.string().openapi({ example: '5f0c1b9e-6a53-4f0e-9d43-1f6f5f1d7c2a' }),
});
const tagged = z.object({
  ETag: z
    .string()
    .openapi({ description: 'Of what can be changed of the person as it is now, for If-Match.' }),
});
const person = { 'application/json': { schema: personSchema } };
const jsonOf = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true,
  content: { 'application/json': { schema } },
});

const routes = {
  list: createRoute({
    method: 'get',
    path: '/people',
    operationId: 'listPeople',
    tags,
    summary: '人员 · Everybody with an account',
    middleware: noQuery,
    responses: {
      200: {
        description: '人员 / The people',
        content: { 'application/json': { schema: peopleSchema } },
      },
      ...readProblems,
    },
  }),
  add: createRoute({
    method: 'post',
    path: '/people',
    operationId: 'addPerson',
    tags,
    summary: '新增人员 · Give somebody an account',
    description: 'Who signs in by a password, by single sign-on, or by both.',
    request: { body: jsonOf(newPersonSchema) },
    middleware: [noQuery, jsonBody] as const,
    responses: {
      201: {
        description: '已增 / Added',
        headers: tagged.extend({ Location: z.string() }),
        content: person,
      },
      ...saveProblems,
      ...postProblems,
    },
  }),
  one: createRoute({
    method: 'get',
    path: '/people/{id}',
    operationId: 'getPerson',
    tags,
    summary: '一个人 · One person',
    request: { params },
    middleware: noQuery,
    responses: {
      200: { description: '人员 / The person', headers: tagged, content: person },
      ...zoneProblems,
    },
  }),
  change: createRoute({
    method: 'put',
    path: '/people/{id}',
    operationId: 'changePerson',
    tags,
    summary: '改姓名、权限，停用 · Change what somebody is and may',
    description: 'Who is disabled is signed out. The last administrator stays one (409).',
    request: { params, headers: ifMatchHeader, body: jsonOf(personChangeSchema) },
    middleware: [noQuery, jsonBody] as const,
    responses: {
      200: { description: '改后 / The person then', headers: tagged, content: person },
      ...changeProblems,
      ...saveProblems,
      ...postProblems,
    },
  }),
  password: createRoute({
    method: 'put',
    path: '/people/{id}/password',
    operationId: 'givePassword',
    tags,
    summary: '重设密码 · Give somebody another password',
    description: 'His sessions end.',
    request: { params, body: jsonOf(givenPasswordSchema) },
    middleware: [noQuery, jsonBody] as const,
    responses: { 204: { description: '已设 / Given' }, ...saveProblems, ...postProblems },
  }),
  signOut: createRoute({
    method: 'delete',
    path: '/people/{id}/sessions',
    operationId: 'endSessionsOfPerson',
    tags,
    summary: '让某人退出 · End somebody’s sessions',
    request: { params },
    middleware: noQuery,
    responses: { 204: { description: '已退出 / Ended' }, ...saveProblems },
  }),
};

const noStore = { 'Cache-Control': 'no-store' };

export function peopleRoutes(gate: Gate, signIn: SignIn) {
  const own = (): Accounts => {
    if (gate.accounts === undefined) throw noAccountYet();
    return gate.accounts;
  };
  const found = async (id: string): Promise<Person> => {
    const there = await gate.accounts?.person(id);
    if (there === undefined) throw unknownPerson(id);
    return there;
  };
  return new OpenAPIHono<AccessVariables>({ defaultHook: validationHook })
    .openapi(routes.list, async (c) =>
      c.json({ people: (await gate.accounts?.people()) ?? [] }, 200, noStore),
    )
    .openapi(routes.add, async (c) => {
      const { password, ...asked } = c.req.valid('json');
      if (password === undefined && asked.singleSignOn === undefined) throw noWayIn();
      const hash = password && (await signIn.hashed(password));
      const accounts = own();
      const added = await accounts
        .add({ ...asked, password: hash })
        .catch(async (error: unknown) => {
          if (!(error instanceof DuplicateEntryError)) throw error;
          const isNamed = (await accounts.credentials(asked.username)) !== undefined;
          throw isNamed ? usernameTaken(error) : linkTaken(error);
        });
      gate.changed();
      const Location = `/api/people/${added.id}`;
      return c.json(added, 201, { ...noStore, Location, ETag: tagOf(added) });
    })
    .openapi(routes.one, async (c) => {
      const there = await found(c.req.valid('param').id);
      return c.json(there, 200, { ...noStore, ETag: tagOf(there) });
    })
    .openapi(routes.change, async (c) => {
      const { id } = c.req.valid('param');
      const ifMatch = c.req.valid('header')['if-match'];
      const changed = await own().change(id, c.req.valid('json'), (present) =>
        requireMatch(ifMatch, tagOf(present)),
      );
      if (changed === undefined) throw unknownPerson(id);
      if (changed === 'last-administrator') throw lastAdministrator();
      gate.changed();
      return c.json(changed, 200, { ...noStore, ETag: tagOf(changed) });
    })
    .openapi(routes.password, async (c) => {
      const { id } = await found(c.req.valid('param').id);
      const { person: asking, token } = c.var.access;
      // Whoever gives himself another one goes on with it.
      const keeping = asking?.id === id && token !== null ? hashOfToken(token) : null;
      await own().setPassword(id, await signIn.hashed(c.req.valid('json').password), keeping);
      gate.changed();
      return c.body(null, 204, noStore);
    })
    .openapi(routes.signOut, async (c) => {
      const { id } = await found(c.req.valid('param').id);
      await own().endSessionsOf(id);
      gate.changed();
      return c.body(null, 204, noStore);
    });
}

/** Of what is changed together. How he signs in is changed by itself, and the first time that he comes overtakes nobody's changes. */
function tagOf({ name, administrator, disabled, grants }: Person): string {
  const text = JSON.stringify([name, administrator, disabled, grants]);
  return `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
}

export function unknownPerson(id: string): ProblemError {
  return new ProblemError(
    'unknown-subject',
    bilingual(`没有编号为“${quoted(id)}”的人员。`, `There is nobody of the id “${quoted(id)}”.`),
  );
}

export function usernameTaken(cause: unknown): ProblemError {
  return new ProblemError(
    'username-taken',
    bilingual('这个用户名已有人用，请换一个。', 'Somebody has that username; choose another.'),
    { cause },
  );
}

export function linkTaken(cause: unknown): ProblemError {
  return new ProblemError(
    'username-taken',
    bilingual(
      '这个统一身份认证的用户名已关联另一个账户。',
      'Another account is linked to that username of single sign-on.',
    ),
    { cause },
  );
}

function noWayIn(): ProblemError {
  return new ProblemError(
    'bad-body',
    bilingual(
      '请写初始密码，或统一身份认证的用户名，或两样都写。',
      'Give a first password, a username of single sign-on, or both.',
    ),
  );
}

function lastAdministrator(): ProblemError {
  return new ProblemError(
    'last-administrator',
    bilingual(
      '这是最后一位管理员，请先把管理员交给别人。',
      'This is the last administrator; make somebody else one first.',
    ),
  );
}
