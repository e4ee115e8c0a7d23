import { signal } from '@preact/signals';
import { addressOf, ask, getJson } from '../../api.ts';
import { newWork } from '../work.ts';
import { auditPath, wholeAudit, type AuditFilter } from './auditQuery.ts';

/** Something that somebody did, or was kept from. */
export type AuditEntry = {
  readonly id: number;
  readonly at: string;
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly action: string;
  readonly zone: string | null;
  /** Of the machine that asked. */
  readonly address: string;
  /** What came of it, as HTTP says it. */
  readonly status: number;
  readonly what: string;
};
type AuditPage = { readonly entries: readonly AuditEntry[]; readonly next: number | null };

export const filter = signal<AuditFilter>(wholeAudit);

/** What has been loaded so far, newest first, and whether there is more; null before any is. */
export const loaded = signal<{
  readonly entries: readonly AuditEntry[];
  readonly hasMore: boolean;
} | null>(null);

export const loading = newWork();

let asked: AbortController | null = null;

/** Loads the first entries that the filter lets through. */
export async function loadAudit(): Promise<void> {
  asked?.abort();
  loading.reset();
  loaded.value = null;
  await load([]);
}

/** Loads those that come after. */
export async function loadMore(): Promise<void> {
  await load(loaded.peek()?.entries ?? []);
}

async function load(before: readonly AuditEntry[]): Promise<void> {
  const controller = (asked = new AbortController());
  const address = addressOf.account(auditPath(filter.peek(), before.at(-1)?.id ?? null));
  const page = await loading.run(() => getJson<AuditPage>(address, controller.signal));
  if (page === undefined || controller.signal.aborted) return;
  const { entries, next } = page.value;
  loaded.value = { entries: [...before, ...entries], hasMore: next !== null };
}

/** As many as the server tells at a time. */
const longestStretch = 1000;

/** All that a filter lets through, stretch by stretch. Rejects with RequestFailed. */
export async function wholeList(of: AuditFilter): Promise<readonly AuditEntry[]> {
  const all: AuditEntry[] = [];
  for (
    let after: number | null = null, isFirst = true;
    isFirst || after !== null;
    isFirst = false
  ) {
    const address = addressOf.account(auditPath(of, after, longestStretch));
    const { entries, next }: AuditPage = await ask(address, {});
    all.push(...entries);
    after = next;
  }
  return all;
}
