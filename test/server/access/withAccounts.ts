import { join } from 'node:path';
import type { Grant, Person } from '../../../geodata/access/person.ts';
import type { Accounts } from '../../../server/accounts/accounts.ts';
import { openAccounts } from '../../../server/accounts/openAccounts.ts';
import { hashPassword } from '../../../server/accounts/passwords.ts';
import { createGate, type Gate, type GateOptions } from '../../../server/access/gate.ts';
import { signInAt, type SignIn } from '../../../server/access/signIn.ts';
import type { AppOptions } from '../../../server/app.ts';
import type { Store } from '../../../server/store/store.ts';
import { served, temporaryFolder, type Served } from '../served.ts';

/** Cheap, for a test signs in often. */
export const cost = { N: 16, r: 8, p: 1 };
export const password = '金东 2010 年';

/** An app whose readers may have accounts; those of the shipped zones in the store. */
export type WithAccounts = {
  readonly app: Served;
  readonly accounts: Accounts;
  readonly gate: Gate;
  readonly signIn: SignIn;
  add(username: string, what?: Partial<Pick<Person, 'administrator' | 'grants'>>): Promise<Person>;
  /** Signs somebody in, all have one password here; the header that says so. */
  cookieOf(username: string): Promise<{ readonly Cookie: string }>;
  close(): Promise<void>;
};

export async function withAccounts(
  store: Store,
  options: Partial<AppOptions> = {},
  gateOptions: Partial<GateOptions> = {},
): Promise<WithAccounts> {
  const folder = temporaryFolder();
  const accounts = await openAccounts({ file: join(folder.path, 'guatu.gpkg') });
  const gate = createGate({ accounts, ...gateOptions });
  const signIn = signInAt(gate, cost);
  const app = served(store, { ...options, gate, signIn });
  return {
    app,
    accounts,
    gate,
    signIn,
    add: async (username, { administrator = false, grants = [] } = {}) => {
      const hash = await hashPassword(password, cost);
      const person = { username, name: `${username}先生`, password: hash, administrator, grants };
      const added = await accounts.add(person);
      gate.changed();
      return added;
    },
    cookieOf: async (username) => {
      const answer = await app.post('/api/session', { username, password });
      if (answer.status !== 200) throw new Error(`${username} is answered ${answer.status}`);
      return { Cookie: cookieIn(answer) };
    },
    close: async () => {
      await accounts.close();
      folder.remove();
    },
  };
}

/** What a browser sends of the cookie that it was given: `guatu_session=…`. */
export function cookieIn(answer: Response): string {
  return answer.headers.get('Set-Cookie')?.split(';')[0] ?? '';
}

export function granted(
  role: Grant['role'],
  zones: readonly string[],
  blocks: Grant['blocks'] = null,
): { readonly grants: readonly Grant[] } {
  return { grants: zones.map((zone) => ({ zone, role, blocks })) };
}

export async function problemIn(answer: Response): Promise<string> {
  const { type } = (await answer.json()) as { readonly type: string };
  return type.split('#')[1] ?? '';
}
