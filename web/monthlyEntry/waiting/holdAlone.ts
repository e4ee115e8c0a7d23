import { dropLease, takeLease } from './lineStore.ts';

/** Longer than anything that is done before it is taken again. */
const leaseMs = 150_000;

/** This page among others of the browser. */
const holder = `${Date.now()} ${Math.random()}`;

/**
 * Does something while no other page of this browser does. Browsers lend locks only to pages that came over HTTPS or from the
 * machine itself; elsewhere a lease in what the pages share stands in for one.
 *
 * @param work is given what it has to call before anything that takes long
 * @returns false where another page is at it
 */
export async function holdAlone(
  work: (goOn: () => Promise<void>) => Promise<void>,
): Promise<boolean> {
  // Where there are none the browser has no such member, whatever the types say.
  const locks = navigator.locks as LockManager | undefined;
  if (locks) {
    await locks.request('guatu.waiting', () => work(() => Promise.resolve()));
    return true;
  }
  if (!(await takeLease(holder, leaseMs))) return false;
  const drop = () => void dropLease(holder);
  window.addEventListener('pagehide', drop);
  try {
    await work(async () => void (await takeLease(holder, leaseMs)));
  } finally {
    window.removeEventListener('pagehide', drop);
    await dropLease(holder);
  }
  return true;
}
