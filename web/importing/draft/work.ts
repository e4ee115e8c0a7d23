import { computed, signal } from '@preact/signals';
import type { Bilingual } from '../../../geodata/bilingual.ts';
import type { DraftSummary, ImportDraft } from '../../../geodata/import/importDraft.ts';
import { RequestFailed } from '../../api.ts';
import { zoneId } from '../../state/records.ts';

/** What is to be told beside how far things are: a sentence of the server, or one of ours by its name. */
export type Said = Bilingual | 'gone' | 'unanswered' | 'zoneChanged' | 'notLand';

/** What was last compared: it stays on show while the next comparison runs. */
type Compared = {
  readonly summary: DraftSummary;
  /** Counts comparisons of all drafts, so that list and map ask anew. */
  readonly version: number;
};

/** What is being brought into a zone. */
export type Work =
  | { readonly kind: 'none'; readonly said: Said | null }
  | {
      readonly kind: 'sending';
      readonly names: readonly string[];
      readonly bytes: number;
      readonly cancel: () => void;
    }
  | {
      readonly kind: 'held';
      readonly draft: ImportDraft;
      readonly compared: Compared | null;
      readonly said: Said | null;
    };

/** Nothing is held, for a reason or for none. */
export function nothing(said: Said | null = null): Work {
  return { kind: 'none', said };
}

/** By the zone's id. It is kept while the panel is closed and other zones are looked at, and goes with the page. */
const works = signal<Readonly<Record<string, Work>>>({});

export function workOf(zone: string): Work {
  return works.peek()[zone] ?? nothing();
}

export function putWork(zone: string, work: Work): void {
  works.value = { ...works.peek(), [zone]: work };
}

/** Of the zone on show. */
export const work = computed<Work>(() => works.value[zoneId.value ?? ''] ?? nothing());

export const draft = computed(() => (work.value.kind === 'held' ? work.value.draft : null));
export const compared = computed(() => (work.value.kind === 'held' ? work.value.compared : null));

let versions = 0;

/** Takes in what the server says of a draft. */
export function hear(zone: string, heard: ImportDraft): void {
  const before = workOf(zone);
  const of = before.kind === 'held' && before.draft.id === heard.id ? before : null;
  const isNews =
    JSON.stringify([of?.draft.stage, of?.draft.choices]) !==
    JSON.stringify([heard.stage, heard.choices]);
  const compared =
    heard.stage.kind === 'ready'
      ? {
          summary: heard.stage.summary,
          version: isNews ? (versions += 1) : (of?.compared?.version ?? versions),
        }
      : heard.stage.kind === 'choosing'
        ? null
        : (of?.compared ?? null);
  putWork(zone, { kind: 'held', draft: heard, compared, said: of?.said ?? null });
}

/** Tells something beside the draft that is held, or in its stead. */
export function tell(zone: string, said: Said | null): void {
  const before = workOf(zone);
  if (before.kind !== 'sending') putWork(zone, { ...before, said });
}

/** What a failure has to tell; rejects what is none of the server's. */
export function saidBy(error: unknown): Said {
  if (!(error instanceof RequestFailed)) throw error;
  const { problem } = error;
  if (problem === null) return 'unanswered';
  const { detail, detailEn } = problem.faults?.[0] ?? problem;
  return { zh: detail, en: detailEn };
}

/** A draft that has been left alone too long, or was lost with a server that started anew. */
export function isGone(error: unknown): boolean {
  return error instanceof RequestFailed && error.problem?.status === 404;
}
