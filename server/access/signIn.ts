import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Person } from '../../geodata/access/person.ts';
import type { Credentials, NewPerson } from '../accounts/people.ts';
import { hashPassword, isPassword, usualCost, type ScryptCost } from '../accounts/passwords.ts';
import { limitTries, type Tries } from '../accounts/tries.ts';
import { QueueFullError, workQueue } from '../workQueue.ts';
import type { Gate } from './gate.ts';
import { signInBusy, tooManyTries, wrongCredentials, wrongToken } from './refusals.ts';
import { hashOfToken, newToken } from './token.ts';

/** Passwords are checked and made one at a time: each takes 128 MB for a moment. */
export type SignIn = {
  /** Who signs in by a name and a password. Throws a ProblemError that does not say which of them is wrong. */
  verified(username: string, password: string, address: string): Promise<Person>;
  /** What is kept of a password. */
  hashed(password: string): Promise<string>;
  /** The token by which the first administrator is made, while there is no account; shown to whoever starts the server. */
  firstToken(): Promise<string | null>;
  /** Makes him; the token is used up by it. Throws a ProblemError where it is another, or somebody was first. */
  first(
    token: string,
    person: Omit<NewPerson, 'password'>,
    password: string,
    address: string,
  ): Promise<Person>;
};

/** A name is waited for a minute at most, so that nobody is locked out for good by others. */
const ofName = { free: 5, longest: 60 };
/** An address may be that of many people: an office behind one line. */
const ofAddress = { free: 20, longest: 900 };
const mostWaiting = 16;

export function signInAt({ accounts, now }: Gate, cost: ScryptCost = usualCost): SignIn {
  const byName = limitTries(ofName, now);
  const byAddress = limitTries(ofAddress, now);
  const queue = workQueue(mostWaiting);
  const inTurn = <T>(work: () => Promise<T>): Promise<T> =>
    queue
      .run(work, { signal: new AbortController().signal, onAhead: () => {} })
      .catch((error: unknown) => {
        throw error instanceof QueueFullError ? signInBusy(error) : error;
      });
  // Of nobody: to be checked where there is no such name, which then takes as long.
  const nobodys = ['scrypt', cost.N, cost.r, cost.p, ...[16, 32].map(chance)].join('$');
  let first: string | null = null;

  const limited = (keys: readonly (readonly [Tries, string])[]) => {
    const seconds = Math.max(...keys.map(([tries, key]) => tries.wait(key)));
    if (seconds > 0) throw tooManyTries(seconds);
    for (const [tries, key] of keys) tries.note(key);
  };

  return {
    async verified(username, password, address) {
      limited([
        [byName, username],
        [byAddress, address],
      ]);
      const found: Credentials | undefined = await accounts?.credentials(username);
      const isRight = await inTurn(() => isPassword(password, found?.password ?? nobodys));
      if (!isRight || found === undefined || found.person.disabled) throw wrongCredentials();
      byName.clear(username);
      byAddress.forgive(address);
      return found.person;
    },
    hashed: (password) => inTurn(() => hashPassword(password, cost)),
    async firstToken() {
      if (accounts === undefined || (await accounts.hasPeople())) return (first = null);
      return (first ??= newToken());
    },
    async first(token, person, password, address) {
      limited([[byAddress, address]]);
      if (accounts === undefined || first === null || !isSame(token, first)) throw wrongToken();
      const hash = await inTurn(() => hashPassword(password, cost));
      const made = await accounts.addFirst({ ...person, password: hash });
      first = null;
      if (made === undefined) throw wrongToken();
      byAddress.forgive(address);
      return made;
    },
  };
}

function chance(bytes: number): string {
  return randomBytes(bytes).toString('base64url');
}

/** Takes as long whatever is the same of them. */
function isSame(given: string, wanted: string): boolean {
  const [one, other] = [given, wanted].map((text) => Buffer.from(hashOfToken(text)));
  return timingSafeEqual(one!, other!);
}
