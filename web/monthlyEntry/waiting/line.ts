import { computed, effect, signal } from '@preact/signals';
import { madeBy, seenIn } from '../../../geodata/entry/waiting.ts';
import type { LogEntry } from '../../../geodata/observation.ts';
import { waitAfter } from '../../state/keepTrying.ts';
import { readZoneAnew } from '../../state/records.ts';
import { readSession, session } from '../../state/session.ts';
import { holdAlone } from './holdAlone.ts';
import type { NewItem, WaitingItem } from './item.ts';
import { addItem, putItem, readItems, removeItem } from './lineStore.ts';
import { sendItem } from './sendItem.ts';
import { waitingCount } from './waitingCount.ts';

/** What whoever is here has waiting, in its order. Another person neither sees it nor sends it. */
export const waiting = signal<readonly WaitingItem[]>([]);

/** Whether the line stands because nobody answers. */
export const isAway = signal(false);

/** Whose line is on show: '' where nobody has an account, null while nobody is signed in. */
const person = computed(() => (session.value.accounts ? (session.value.person?.id ?? null) : ''));

const others =
  typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('guatu.waiting');
let [failures, isSending, isWanted]: [number, boolean, boolean] = [0, false, false];
let timer: ReturnType<typeof setTimeout> | undefined;

/** Shows the line and sends it, now and whenever the server or another person may be there. */
export function followLine(): void {
  window.addEventListener('online', () => void sendLine());
  others?.addEventListener('message', () => void show());
  effect(() => {
    void person.value;
    void show().then(sendLine, () => undefined);
  });
}

/** Puts something at the end of the line and begins to send. Rejects where the browser keeps nothing. */
export async function join(item: NewItem): Promise<void> {
  const whose = person.peek();
  if (whose === null) throw new Error('nobody is signed in');
  await addItem({ ...item, person: whose, trouble: null });
  await show();
  others?.postMessage('changed');
  void sendLine();
}

/** What an entry is written over: what the last of its axis that waits will make of it, else what holds now. */
export function writtenOver(
  parcel: string,
  entry: Parameters<typeof madeBy>[0]['entry'],
  day: Parameters<typeof madeBy>[0]['day'],
  log: readonly LogEntry[],
) {
  const before = waiting
    .peek()
    .flatMap((item) => (item.parcel === parcel && item.entry ? [item.entry] : []))
    .findLast((one) => one.entry.axis === entry.axis && one.day <= day);
  return before ? madeBy(before) : seenIn(log, entry.axis, day);
}

/** Changes an item that waits for a choice, and goes on; null: it is given up. */
export async function settle(item: WaitingItem, to: WaitingItem | null): Promise<void> {
  const isEmpty = to !== null && to.entry === null && to.photos.length === 0;
  await (to === null || isEmpty ? removeItem(item) : putItem({ ...to, trouble: null }));
  await show();
  others?.postMessage('changed');
  void sendLine();
}

async function show(): Promise<void> {
  const whose = person.peek();
  const items = whose === null ? [] : await readItems(whose);
  if (whose !== person.peek()) return;
  waiting.value = items;
  waitingCount.value = items.length;
}

async function sendLine(): Promise<void> {
  isWanted = true;
  if (isSending) return;
  isSending = true;
  clearTimeout(timer);
  try {
    while (isWanted) {
      isWanted = false;
      const whose = person.peek();
      if (whose === null || waiting.peek().length === 0) break;
      const outcome = await sendFor(whose);
      isAway.value = outcome === 'away';
      failures = outcome === 'away' ? failures + 1 : 0;
      if (outcome === 'away') timer = setTimeout(() => void sendLine(), waitAfter(failures));
    }
  } finally {
    isSending = false;
  }
}

/** Sends what somebody has waiting, one after the other; what waits for a choice keeps those of its parcel behind it. */
async function sendFor(whose: string): Promise<'done' | 'away'> {
  let outcome: 'done' | 'away' = 'done';
  let isAnySent = false;
  const isMine = await holdAlone(async (goOn) => {
    const held = new Set<string>();
    for (const item of await readItems(whose)) {
      const place = `${item.zone} ${item.parcel}`;
      if (item.trouble || held.has(place)) {
        held.add(place);
        continue;
      }
      // Somebody else may have signed in from another page.
      if (session.peek().accounts) {
        try {
          await readSession();
        } catch {
          outcome = 'away';
          return;
        }
      }
      if (person.peek() !== whose) return;
      const sent = await sendItem(item, goOn);
      if (sent === 'signIn') return;
      if (sent === 'away') {
        outcome = 'away';
        break;
      }
      if (sent === 'sent') {
        await removeItem(item);
        isAnySent = true;
      } else {
        const [now] = (await readItems(whose)).filter(({ number }) => number === item.number);
        if (now) await putItem({ ...now, trouble: sent.trouble });
        held.add(place);
      }
      await show();
    }
  }).catch(() => {
    outcome = 'away';
    return true;
  });
  await show();
  others?.postMessage('changed');
  if (isAnySent) readZoneAnew();
  return isMine ? outcome : 'away';
}
