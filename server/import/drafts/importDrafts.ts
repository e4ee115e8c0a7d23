import { randomUUID } from 'node:crypto';
import { isoInstant } from '../../../geodata/date.ts';
import type { ImportDraft } from '../../../geodata/import/importDraft.ts';
import type { Store } from '../../store/store.ts';
import type { Part } from '../read/part.ts';
import { workOnDraft, type WorkedDraft } from './importDraft.ts';

/** As many are worked on as may be. */
export class TooManyDraftsError extends Error {
  override readonly name = 'TooManyDraftsError';
}

/** The drafts of all zones. They are of this run of the server: one that starts anew has none. */
export type ImportDrafts = {
  /** Takes files and begins to read them. Throws TooManyDraftsError. */
  begin(zone: string, files: readonly Part[]): ImportDraft;
  /** A draft of a zone; whoever asks for it keeps it for another while. Undefined where there is none. */
  find(zone: string, id: string): FoundDraft | undefined;
  /** Ends a draft and forgets it; false where there is none. */
  discard(zone: string, id: string): Promise<boolean>;
  /** Ends and forgets all drafts of a zone that is no more. */
  discardAll(zone: string): Promise<void>;
  close(): Promise<void>;
};

type FoundDraft = Omit<WorkedDraft, 'told' | 'end'> & { told(): ImportDraft };

type Kept = { readonly zone: string; readonly draft: WorkedDraft; until: number };

/** Each may hold files of some hundred megabytes. */
const mostDrafts = 4;

/** Milliseconds for which a draft waits for whoever began it. */
const patience = 30 * 60_000;

/** Where there is no room, one that nobody has asked for so long makes room. */
const usualPause = 2 * 60_000;

export function importDrafts(store: Store, logFault: (error: unknown) => void): ImportDrafts {
  const all = new Map<string, Kept>();
  const forget = async (id: string) => {
    const kept = all.get(id);
    all.delete(id);
    await kept?.draft.end();
  };
  const isBusy = ({ draft }: Kept) => draft.told().stage.kind === 'writing';
  const sweep = () => {
    const now = Date.now();
    for (const [id, kept] of all) if (kept.until < now && !isBusy(kept)) void forget(id);
  };
  const makeRoom = () => {
    sweep();
    if (all.size < mostDrafts) return;
    const [oldest] = [...all].toSorted(([, one], [, other]) => one.until - other.until);
    const isLeft = oldest && oldest[1].until - patience + usualPause < Date.now();
    if (!oldest || !isLeft || isBusy(oldest[1]))
      throw new TooManyDraftsError(`${mostDrafts} drafts are worked on`);
    void forget(oldest[0]);
  };
  const told = ({ draft, until }: Kept): ImportDraft => ({
    ...draft.told(),
    until: isoInstant(new Date(until).toISOString()),
  });
  const timer = setInterval(sweep, 60_000);
  timer.unref();
  return {
    begin(zone, files) {
      makeRoom();
      const id = randomUUID();
      const draft = workOnDraft({ store, zone, id, files, logFault });
      const kept = { zone, draft, until: Date.now() + patience };
      all.set(id, kept);
      return told(kept);
    },
    find(zone, id) {
      const kept = all.get(id);
      if (kept?.zone !== zone) return undefined;
      kept.until = Date.now() + patience;
      return { ...kept.draft, told: () => told(kept) };
    },
    async discard(zone, id) {
      if (all.get(id)?.zone !== zone) return false;
      await forget(id);
      return true;
    },
    async discardAll(zone) {
      const own = [...all].filter(([, kept]) => kept.zone === zone);
      await Promise.all(own.map(([id]) => forget(id)));
    },
    async close() {
      clearInterval(timer);
      await Promise.all([...all.keys()].map(forget));
    },
  };
}
