import { effect } from '@preact/signals';
import { zones } from '../../state/records.ts';
import { session, type Session } from '../../state/session.ts';

/** Goes on as who has signed in, once the zones that he may see are known. */
export async function enter(entered: Session): Promise<void> {
  await readZonesAgain();
  session.value = entered;
}

function readZonesAgain(): Promise<void> {
  zones.retry();
  return new Promise((resolve) => {
    const stop = effect(() => {
      if (zones.state.value.status === 'loading') return;
      queueMicrotask(() => stop());
      resolve();
    });
  });
}
