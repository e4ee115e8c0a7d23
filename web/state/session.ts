import { effect, signal } from '@preact/signals';
import type { Grant } from '../../geodata/access/person.ts';
import { addressOf, ask } from '../api.ts';
import { timesNotAllowed } from './signIn.ts';

/** What the server says of who is here. */
export type Session = {
  /** Whether there are accounts at all. */
  readonly accounts: boolean;
  readonly person: {
    readonly id: string;
    readonly username: string;
    readonly name: string;
    readonly administrator: boolean;
    readonly hasPassword: boolean;
  } | null;
  readonly grants: readonly Grant[];
  /** Zones in which what he enters waits for approval. */
  readonly approvedIn: readonly string[];
  /** Where else one may sign in; null where nothing is set. */
  readonly singleSignOn: {
    /** `统一身份认证` */
    readonly name: string;
    /** `https://map.example.cn/guatu/sign-in` */
    readonly address: string;
    /** Whether it answered when the server asked it last. */
    readonly isAnswering: boolean;
    /** Where one signs out of it; null where it has no such address. */
    readonly signOutAddress: string | null;
  } | null;
};

const withoutAccounts: Session = {
  accounts: false,
  person: null,
  grants: [],
  approvedIn: [],
  singleSignOn: null,
};

/** As the document told it, until the server has said something else. */
export const session = signal<Session>(toldByDocument());

function toldByDocument(): Session {
  const told = document.documentElement.dataset['session'];
  // Our own server wrote it; a test holds what it writes to its schema.
  return told === undefined ? withoutAccounts : (JSON.parse(told) as Session);
}

/** Asks the server who is here; rejects with RequestFailed. */
export async function readSession(): Promise<void> {
  session.value = await ask<Session>(addressOf.account('session'), {});
}

effect(() => {
  if (timesNotAllowed.value === 0) return;
  // Without an answer the page goes on with what it knows; whatever is not allowed is refused again.
  readSession().catch(() => undefined);
});
