import type { APIRequestContext } from '@playwright/test';
import { startServer } from '../startServer.ts';

/** Everybody's password in these tests. */
export const password = '春风又绿江南岸边';

type Grant = {
  readonly zone: string;
  readonly role: 'reader' | 'recorder' | 'approver' | 'keeper';
  readonly blocks: readonly string[] | null;
};

/** A server with one account, the administrator 张主任, `zhang`. */
export async function serveAccounts(use: (url: string) => Promise<void>): Promise<void> {
  const server = await startServer();
  try {
    await makeAdministrator(server);
    await use(server.url);
  } finally {
    await server.stop();
  }
}

/** Gives a server its first account, 张主任. */
export async function makeAdministrator(server: {
  readonly url: string;
  readonly firstToken: string;
}): Promise<void> {
  const made = await fetch(`${server.url}/api/first-administrator`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ token: server.firstToken, username: 'zhang', name: '张主任', password }),
  });
  if (made.status !== 201) throw new Error(`no first administrator: ${await made.text()}`);
}

/** What tests do beside the page, by the API: `at` is a browser's own context, whose cookies the page has. */
export async function signIn(at: APIRequestContext, username: string): Promise<void> {
  const answer = await at.post('/api/session', { data: { username, password } });
  if (!answer.ok()) throw new Error(`${username} cannot sign in: ${await answer.text()}`);
}

/** Adds somebody as the administrator, whose session ends by it here; answers the id. */
export async function addPerson(
  at: APIRequestContext,
  username: string,
  name: string,
  grants: readonly Grant[],
): Promise<string> {
  await signIn(at, 'zhang');
  const data = { username, name, password, administrator: false, grants };
  const answer = await at.post('/api/people', { data });
  if (!answer.ok()) throw new Error(`${username} is not added: ${await answer.text()}`);
  await at.delete('/api/session');
  return ((await answer.json()) as { readonly id: string }).id;
}

/** Opens a zone to all or closes it, as the administrator. */
export async function setReading(
  at: APIRequestContext,
  zone: string,
  reading: 'public' | 'closed',
): Promise<void> {
  await signIn(at, 'zhang');
  const address = `/api/zones/${zone}/access`;
  const etag = (await at.get(address)).headers()['etag'] ?? '';
  const answer = await at.put(address, { data: { reading }, headers: { 'If-Match': etag } });
  if (!answer.ok()) throw new Error(`${zone} is not ${reading}: ${await answer.text()}`);
  await at.delete('/api/session');
}
