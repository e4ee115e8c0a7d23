import { signal } from '@preact/signals';

/** Somebody is asked who he is: because he wished to say so, or because what he wants to change waits for it. */
type SignInAsked = {
  readonly because: 'wish' | 'change';
  readonly answer: (isSignedIn: boolean) => void;
};

/** Null while nobody is asked. */
export const signInAsked = signal<SignInAsked | null>(null);

/** Whether the page has a place to ask. */
export const canAskWho = signal(false);

/** How often the server has refused what the page believed to be allowed: its session is then another than the page knows. */
export const timesNotAllowed = signal(0);

let asking: Promise<boolean> | null = null;

/** Asks who is here, once for all that waits; answers whether somebody has signed in. */
export function askToSignIn(because: SignInAsked['because']): Promise<boolean> {
  if (!canAskWho.peek()) return Promise.resolve(false);
  asking ??= new Promise((resolve) => {
    signInAsked.value = {
      because,
      answer: (isSignedIn) => {
        asking = null;
        signInAsked.value = null;
        resolve(isSignedIn);
      },
    };
  });
  return asking;
}

/** Whether what was refused may be sent again: a session that has ended waits for another, so that nothing typed is lost. */
export async function mayBeSentAgain(
  problem: { readonly type: string } | null,
  { method = 'GET' }: Pick<RequestInit, 'method'>,
): Promise<boolean> {
  const kind = problem?.type.split('#')[1];
  if (kind === 'not-allowed') timesNotAllowed.value = timesNotAllowed.peek() + 1;
  return kind === 'sign-in-first' && (await askToSignIn(method === 'GET' ? 'wish' : 'change'));
}
