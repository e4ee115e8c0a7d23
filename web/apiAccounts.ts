import type { Reading } from '../geodata/access/mayDo.ts';
import type { Grant, Person } from '../geodata/access/person.ts';
import { addressOf, ask, failureOf, responseTo } from './api.ts';
import type { Session } from './state/session.ts';
import { mayBeSentAgain } from './state/signIn.ts';

/** What somebody types to sign in, and to make the first account. */
type Credentials = { readonly username: string; readonly password: string };
/** Somebody new comes by a password, by single sign-on, or by both. */
type NewPerson = Pick<Person, 'username' | 'name' | 'administrator' | 'grants'> & {
  readonly password?: string;
  /** What the provider calls him. */
  readonly singleSignOn?: string;
};
/** What can be changed of somebody. */
type PersonContent = Pick<Person, 'name' | 'administrator' | 'disabled'> & {
  readonly grants: readonly Grant[];
};

/** Something as it was read, with the tag that a change to it has to name. */
export type Tagged<Value> = { readonly value: Value; readonly etag: string };

const asJson = { 'Content-Type': 'application/json' };

function write<Answer>(method: 'POST' | 'PUT', path: string, body: object): Promise<Answer> {
  return ask(addressOf.account(path), { method, headers: asJson, body: JSON.stringify(body) });
}

/** The session of whoever signs in, or after how many seconds it may be tried again. Rejects with RequestFailed. */
export async function signIn(
  credentials: Credentials,
): Promise<Session | { readonly waitFor: number }> {
  const address = addressOf.account('session');
  const body = JSON.stringify(credentials);
  const response = await responseTo(address, { method: 'POST', headers: asJson, body });
  if (response.status === 429)
    return { waitFor: Number(response.headers.get('Retry-After') ?? '60') };
  if (!response.ok) throw await failureOf(address, response);
  return (await response.json()) as Session;
}

/** Ends this session, or everywhere every one of who is here. */
export function signOut(where: 'here' | 'everywhere'): Promise<void> {
  return ask(addressOf.account(where === 'here' ? 'session' : 'sessions'), { method: 'DELETE' });
}

export function changePassword(current: string, next: string): Promise<void> {
  return write('PUT', 'session/password', { current, next });
}

/** Makes the account of who sets the server up; answers his session. */
export function makeFirstAdministrator(
  person: Credentials & { readonly token: string; readonly name: string },
): Promise<Session> {
  return write('POST', 'first-administrator', person);
}

export function addPerson(person: NewPerson): Promise<Person> {
  return write('POST', 'people', person);
}

function pathOf(id: string): string {
  return `people/${encodeURIComponent(id)}`;
}

export function readPerson(id: string): Promise<Tagged<Person>> {
  return readTagged(addressOf.account(pathOf(id)));
}

/** Unless he has been changed since he was read. */
export function changePerson(id: string, content: PersonContent, etag: string): Promise<Person> {
  return ask(addressOf.account(pathOf(id)), {
    method: 'PUT',
    headers: { ...asJson, 'If-Match': etag },
    body: JSON.stringify(content),
  });
}

export function resetPassword(id: string, password: string): Promise<void> {
  return write('PUT', `${pathOf(id)}/password`, { password });
}

/** From then on he comes by single sign-on alone. */
export function removePassword(id: string): Promise<void> {
  return ask(addressOf.account(`${pathOf(id)}/password`), { method: 'DELETE' });
}

/** Whoever comes first by this username of the provider is bound to the account; with null nobody is. */
export function linkSingleSignOn(id: string, username: string | null): Promise<void> {
  const path = `${pathOf(id)}/single-sign-on`;
  if (username !== null) return write('PUT', path, { username });
  return ask(addressOf.account(path), { method: 'DELETE' });
}

export function signOutPerson(id: string): Promise<void> {
  return ask(addressOf.account(`${pathOf(id)}/sessions`), { method: 'DELETE' });
}

function accessOf(zone: string): string {
  return addressOf.account(`zones/${encodeURIComponent(zone)}/access`);
}

/** Who may read a zone, and whether what recorders enter there is approved first. */
export type ZoneAccessReading = { readonly reading: Reading; readonly approval: boolean };

export function readAccess(zone: string): Promise<Tagged<ZoneAccessReading>> {
  return readTagged(accessOf(zone));
}

export function changeAccess(
  zone: string,
  access: ZoneAccessReading,
  etag: string,
): Promise<ZoneAccessReading> {
  return ask(accessOf(zone), {
    method: 'PUT',
    headers: { ...asJson, 'If-Match': etag },
    body: JSON.stringify(access),
  });
}

async function readTagged<Value>(address: string): Promise<Tagged<Value>> {
  const response = await responseTo(address, {});
  if (!response.ok) {
    const failure = await failureOf(address, response);
    if (await mayBeSentAgain(failure.problem, {})) return readTagged(address);
    throw failure;
  }
  const value = (await response.json()) as Value;
  return { value, etag: response.headers.get('ETag') ?? '' };
}
