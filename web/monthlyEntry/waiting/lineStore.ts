import type { WaitingItem } from './item.ts';

/** What is kept for this server on this machine: pictures are too large for anything else that a browser keeps. */
const name = `guatu.waiting:${new URL(document.baseURI).pathname}`;
const [items, leases] = ['items', 'leases'] as const;
const leaseKey = 'line';

let opened: Promise<IDBDatabase> | undefined;

function database(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(items, { keyPath: 'number', autoIncrement: true });
      request.result.createObjectStore(leases);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the browser keeps nothing'));
  });
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}

/** Does one thing in the store of its own transaction; settles when it is on the disk. */
async function inStore<Result>(
  store: typeof items | typeof leases,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore, answer: (result: Result) => void) => void,
): Promise<Result> {
  const db = await database();
  return new Promise<Result>((resolve, reject) => {
    const transaction = db.transaction(store, mode);
    let result: Result;
    transaction.oncomplete = () => resolve(result);
    transaction.onabort = () => reject(transaction.error ?? new Error('nothing was kept'));
    work(transaction.objectStore(store), (value) => {
      result = value;
    });
  });
}

/** Everything that somebody has waiting, in its order. */
export async function readItems(person: string): Promise<readonly WaitingItem[]> {
  const all = await inStore<readonly WaitingItem[]>(items, 'readonly', (store, answer) => {
    const request = store.getAll();
    request.onsuccess = () => answer(request.result as WaitingItem[]);
  });
  return all.filter((item) => item.person === person);
}

export function addItem(item: Omit<WaitingItem, 'number'>): Promise<void> {
  return inStore(items, 'readwrite', (store) => void store.add(item));
}

export function putItem(item: WaitingItem): Promise<void> {
  return inStore(items, 'readwrite', (store) => void store.put(item));
}

export function removeItem({ number }: WaitingItem): Promise<void> {
  return inStore(items, 'readwrite', (store) => void store.delete(number));
}

type Lease = { readonly holder: string; readonly until: number };

/** Takes the lease, or takes it for longer; false while another page holds it. Two pages that ask at once are answered one after the other. */
export function takeLease(holder: string, milliseconds: number): Promise<boolean> {
  return inStore<boolean>(leases, 'readwrite', (store, answer) => {
    const request = store.get(leaseKey);
    request.onsuccess = () => {
      const held = request.result as Lease | undefined;
      const isFree = held === undefined || held.holder === holder || held.until < Date.now();
      if (isFree) store.put({ holder, until: Date.now() + milliseconds } satisfies Lease, leaseKey);
      answer(isFree);
    };
  });
}

export function dropLease(holder: string): Promise<void> {
  return inStore<void>(leases, 'readwrite', (store) => {
    const request = store.get(leaseKey);
    request.onsuccess = () => {
      if ((request.result as Lease | undefined)?.holder === holder) store.delete(leaseKey);
    };
  });
}
