import { isoInstant } from '../../../geodata/date.ts';
import type {
  DraftStage,
  ImportChoices,
  ImportDraft,
} from '../../../geodata/import/importDraft.ts';
import { importId, newImport } from '../../../geodata/import/newImport.ts';
import type { ParcelChange } from '../../../geodata/import/zoneImport.ts';
import { ZoneChangedError } from '../../store/errors.ts';
import type { Store } from '../../store/store.ts';
import type { Part } from '../read/part.ts';
import { zoneAsItIs } from '../zoneAsItIs.ts';
import { draftFault } from './draftFault.ts';
import { DraftRefusedError, draftLine } from './draftLine.ts';
import type { DraftDialogue, FeatureQuery, ZoneFrame } from './messages.ts';

/** The draft is not as far as what is asked of it. */
export class DraftNotReadyError extends Error {
  override readonly name = 'DraftNotReadyError';
}

/** A draft that is worked on. */
export type WorkedDraft = {
  told(): Omit<ImportDraft, 'until'>;
  /** Compares anew by other choices. Whoever chooses last is heard. */
  choose(choices: ImportChoices): void;
  /** Rejects with DraftNotReadyError, and with DraftRefusedError when the files could not be read. */
  features(query: FeatureQuery): Promise<DraftDialogue['features']['answer']>;
  shapes(): Promise<DraftDialogue['shapes']['answer']>;
  /**
   * Begins to write. Rejects with DraftNotReadyError, and with ZoneChangedError when the zone was written to since: then it
   * compares anew by itself.
   *
   * @param by the name of who does it; null where nobody is known
   */
  apply(by: string | null): Promise<void>;
  /** Ends whatever it does; what is being written is not. */
  end(): Promise<void>;
};

/** Changes that are asked for at once. */
const batch = 200;

type DraftOrigin = {
  readonly store: Store;
  readonly zone: string;
  readonly id: string;
  readonly files: readonly Part[];
  /** Hears of faults of ours. */
  readonly logFault: (error: unknown) => void;
};

export function workOnDraft({ store, zone, id, files, logFault }: DraftOrigin): WorkedDraft {
  const source = importId(isoInstant(new Date().toISOString()));
  const names = files.map(({ name, bytes }) => ({ name, bytes: bytes.length }));
  let stage: DraftStage = { kind: 'reading', done: 0, of: null };
  let found: Omit<DraftDialogue['read']['answer'], 'choices'> = { layers: [], notes: [] };
  let choices: ImportChoices | null = null;
  let failure: DraftRefusedError | undefined;
  let seen = 0;
  let isEnded = false;
  let last: Promise<void> = Promise.resolve();
  const line = draftLine(({ phase: kind, done, of }) => {
    if (stage.kind === 'reading' || stage.kind === 'comparing') stage = { kind, done, of };
  });

  /** One thing after the other; what goes wrong is where the draft stands then. */
  const work = (task: () => Promise<void>) => {
    last = last.then(task).catch((error: unknown) => {
      const { detail, isOurs } = draftFault(error);
      if (isOurs && !isEnded) logFault(error);
      failure = error instanceof DraftRefusedError ? error : undefined;
      stage = { kind: 'failed', detail };
    });
  };
  const currentZone = async () => {
    const summary = await store.zone(zone);
    if (!summary) throw new DraftNotReadyError(`there is no zone ${zone} any more`);
    const { parcels, ...frame } = await zoneAsItIs(store, summary);
    seen = summary.revision;
    return { frame, parcels };
  };
  const sendParcels = async ({
    parcels,
  }: Pick<Awaited<ReturnType<typeof currentZone>>, 'parcels'>) => {
    for await (const page of parcels()) await line.ask({ kind: 'parcels', parcels: page });
  };
  const read = async (given: readonly Part[] | null, encoding: ImportChoices['encoding']) => {
    const before = choices;
    const now = await currentZone();
    const earlier = await earlierFields(store, zone);
    const frame: ZoneFrame = now.frame;
    const answer = await line.ask({
      kind: 'read',
      files: given,
      encoding,
      zone: frame,
      earlier,
      source,
    });
    found = answer;
    // Whoever chose while it was read is not overruled.
    if (choices === before) choices = { ...answer.choices, ...(choices && decisionsOf(choices)) };
    await sendParcels(now);
  };
  const compareAnew = async () => {
    const now = await currentZone();
    await line.ask({ kind: 'zone', zone: now.frame });
    await sendParcels(now);
    await compare();
  };
  const compare = async (refused: Extract<DraftStage, { kind: 'ready' }>['refused'] = null) => {
    if (!choices) return;
    stage = { kind: 'comparing', done: 0, of: null };
    const summary = await line.ask({ kind: 'plan', choices });
    stage = summary ? { kind: 'ready', summary, refused } : { kind: 'choosing' };
  };
  const write = async (asked: ImportChoices, recordedBy: string | null) => {
    const { readAs, areas, changes: of } = await line.ask({ kind: 'begin' });
    stage = { kind: 'writing', done: 0, of };
    const changes = async function* (): AsyncGenerator<ParcelChange> {
      for (let done = 0; ;) {
        const some = await line.ask({ kind: 'changes', limit: batch });
        if (some.length === 0) return;
        yield* some;
        done += some.length;
        stage = { kind: 'writing', done, of };
      }
    };
    const recordedAt = isoInstant(new Date().toISOString());
    const header = newImport({
      id: source,
      recordedAt,
      recordedBy,
      asOf: asked.asOf,
      files: names.map(({ name }) => name),
      readAs,
    });
    const { counts } = await store.applyImport(zone, header, changes(), areas, seen);
    stage = { kind: 'written', import: source, counts };
    await line.end();
  };

  work(async () => {
    await read(files, null);
    await compare();
  });
  const requireReady = () => {
    if (stage.kind === 'failed' && failure) throw failure;
    if (stage.kind !== 'ready') throw new DraftNotReadyError(`draft ${id} is ${stage.kind}`);
    return stage;
  };

  return {
    told: () => ({ id, files: names, stage, ...found, choices }),
    choose(asked) {
      if (choices === null || line.isLost || stage.kind === 'writing' || stage.kind === 'written')
        throw new DraftNotReadyError(`draft ${id} is ${stage.kind}`);
      const isReread = asked.encoding !== choices.encoding;
      choices = asked;
      stage = { kind: isReread ? 'reading' : 'comparing', done: 0, of: null };
      work(async () => {
        if (choices !== asked) return;
        if (isReread) await read(null, asked.encoding);
        await compare();
      });
    },
    async features(query) {
      requireReady();
      return line.ask({ kind: 'features', ...query });
    },
    async shapes() {
      requireReady();
      return line.ask({ kind: 'shapes' });
    },
    async apply(by) {
      const { summary } = requireReady();
      const asked = choices;
      if (!summary.changes || !asked) throw new DraftNotReadyError(`draft ${id} changes nothing`);
      const now = await store.zone(zone);
      requireReady();
      if (now?.revision !== seen) {
        stage = { kind: 'comparing', done: 0, of: null };
        work(compareAnew);
        throw new ZoneChangedError(`zone ${zone} was written to since it was compared`);
      }
      stage = { kind: 'writing', done: 0, of: null };
      work(async () => {
        try {
          await write(asked, by);
        } catch (error) {
          const { detail, isOurs } = draftFault(error);
          if (isOurs || line.isLost) throw error;
          stage = { kind: 'ready', summary, refused: detail };
        }
      });
    },
    async end() {
      isEnded = true;
      await line.end();
      await last;
    },
  };
}

/** What somebody decided that holds however the files are read. */
function decisionsOf({ encoding, quality, asOf, endMissing }: ImportChoices) {
  return { encoding, quality, asOf, endMissing };
}

/** Fields of parcels as imports had them that hold, newest first. */
async function earlierFields(store: Store, zone: string) {
  const imports = await store.imports(zone);
  return imports
    .filter(({ undoneAt }) => undoneAt === null)
    .flatMap(({ readAs }) => (readAs.parcel ? [readAs.parcel.fields] : []))
    .toReversed();
}
