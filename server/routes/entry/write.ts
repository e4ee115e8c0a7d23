import { randomUUID } from 'node:crypto';
import type { z } from '@hono/zod-openapi';
import { stateName } from '../../../geodata/axis.ts';
import { axes, axisNames } from '../../../geodata/axis.ts';
import { bilingual, type Bilingual } from '../../../geodata/bilingual.ts';
import { isoInstant, type IsoDate } from '../../../geodata/date.ts';
import { newEntries } from '../../../geodata/entry/newEntries.ts';
import { logMark, standingOn, type Standing } from '../../../geodata/entry/standing.ts';
import type { LogEntry, Observation } from '../../../geodata/observation.ts';
import type { Provenance } from '../../../geodata/provenance.ts';
import { ProblemError, quoted, type Fault } from '../../http/problem.ts';
import { ParcelEndedError, UnknownSubjectError } from '../../store/errors.ts';
import type { Store } from '../../store/store.ts';
import { requireLikely, requireWellFormed } from './judged.ts';
import type { newEntriesSchema } from './schemas.ts';

export type NewEntries = z.output<typeof newEntriesSchema>;
type Writer = {
  readonly today: IsoDate;
  readonly recordedBy: string;
  /** Of the entry at this place; of its own, where none is given. */
  readonly newId?: (index: number) => string;
};

/** Writes the entries of a sheet, all or none of them; answers them as they stand in the log. */
export async function writeEntries(
  store: Store,
  zone: string,
  body: NewEntries,
  { today, recordedBy, newId = () => randomUUID() }: Writer,
): Promise<readonly Observation[]> {
  const { asOf: day, dayReason, provenance, entries, seen } = body;
  const { standings, relevant } = await judge(store, zone, body, today);
  const added = newEntries(entries, standings, {
    day,
    dayReason,
    provenance,
    recordedAt: isoInstant(new Date().toISOString()),
    recordedBy,
    newId,
  });
  const marks = relevant.map(({ parcel, mark }) => ({
    subject: { kind: 'parcel' as const, id: parcel },
    mark,
  }));
  const changed = await store.appendSeen(zone, added, marks).catch(explained);
  if (changed.length === 0) return added;
  const ids = changed.map(({ id }) => id);
  const now = await store.logsOf(zone, 'parcel', ids);
  throw changedMeanwhile(seen, new Set(ids), (id) => now.get(id) ?? [], day);
}

/**
 * Holds what is to be written against what is known; nothing is written.
 *
 * @throws ProblemError `bad-body` or `reason-needed` with the place of each fault, 412 where a log is not as it was seen
 */
export async function judge(
  store: Store,
  zone: string,
  { asOf: day, provenance, dayReason, entries, seen }: NewEntries,
  today: IsoDate,
) {
  requireWellFormed(entries, seen);
  await requireSources(store, zone, [
    { at: '', provenance },
    ...entries.map((entry, index) => ({
      at: `/entries/${index}`,
      provenance: entry.provenance,
    })),
  ]);
  const written = new Set(entries.map(({ parcel }) => parcel));
  const relevant = seen.filter(({ parcel }) => written.has(parcel));
  const logs = await store.logsOf(zone, 'parcel', [...written]);
  const logOf = (parcel: string) => logs.get(parcel) ?? [];
  const outdated = relevant.filter(({ parcel, mark }) => logMark(logOf(parcel)) !== mark);
  if (outdated.length > 0)
    throw changedMeanwhile(seen, new Set(outdated.map(({ parcel }) => parcel)), logOf, day);
  const standings = new Map([...written].map((id) => [id, standingOn(logOf(id), day)]));
  await requireThere(store, zone, { asOf: day, entries });
  requireLikely({ asOf: day, dayReason, entries }, standings, today);
  return { standings, relevant };
}

/** Names each parcel that somebody else has written about, and how it stands now. */
function changedMeanwhile(
  seen: NewEntries['seen'],
  changed: ReadonlySet<string>,
  logOf: (parcel: string) => readonly LogEntry[],
  day: IsoDate,
): ProblemError {
  const faults = seen.flatMap(({ parcel }, index): Fault[] =>
    changed.has(parcel)
      ? [
          {
            in: 'body',
            at: `/seen/${index}`,
            detail: stands(parcel, standingOn(logOf(parcel), day)),
          },
        ]
      : [],
  );
  return new ProblemError(
    'changed-since',
    bilingual(
      `有 ${changed.size} 个地块已被他人改动，什么都没有写入；请重新读取后再试。`,
      `Somebody has changed ${changed.size} parcels meanwhile, and nothing was written; read them again first.`,
    ),
    { faults },
  );
}

function stands(parcel: string, standing: Standing): Bilingual {
  const parts = axes.flatMap((axis): Bilingual[] => {
    const { held } = standing[axis];
    if (held === null) return [];
    const [name, state] = [axisNames[axis], stateName(axis, held.state as never)];
    const percent = held.percent === null ? '' : ` ${held.percent}%`;
    return [
      bilingual(
        `${name.zh}：${state.zh}${percent}（${held.asOf}）`,
        `${name.en}: ${state.en}${percent} (${held.asOf})`,
      ),
    ];
  });
  const nothing = bilingual('没有记录', 'nothing on record');
  const all = parts.length > 0 ? parts : [nothing];
  return bilingual(
    `地块“${quoted(parcel)}”现为 ${all.map(({ zh }) => zh).join('，')}。`,
    `Parcel “${quoted(parcel)}” is now ${all.map(({ en }) => en).join(', ')}.`,
  );
}

type NamedSource = { readonly at: string; readonly provenance: Provenance | null };

/** Refuses documents that the zone does not have, at each place where one is named. */
async function requireSources(
  store: Store,
  zone: string,
  named: readonly NamedSource[],
): Promise<void> {
  if (!named.some(({ provenance }) => provenance?.kind === 'document')) return;
  const known = new Set((await store.sources(zone)).map(({ id }) => id));
  const faults = named.flatMap(({ at, provenance }): Fault[] => {
    if (provenance?.kind !== 'document' || known.has(provenance.source)) return [];
    const detail = bilingual(
      `开发区没有编号为“${quoted(provenance.source)}”的资料。`,
      `The zone has no source “${quoted(provenance.source)}”.`,
    );
    return [{ in: 'body', at: `${at}/provenance/source`, detail }];
  });
  if (faults[0]) throw new ProblemError('bad-body', faults[0].detail, { faults });
}

/** Refuses what is seen of parcels on days on which they are none any more, because they were split, merged or taken out. */
async function requireThere(
  store: Store,
  zone: string,
  { asOf, entries }: Pick<NewEntries, 'asOf' | 'entries'>,
): Promise<void> {
  const ends = await store.parcelEnds(zone, [...new Set(entries.map(({ parcel }) => parcel))]);
  const faults = entries.flatMap(({ parcel }, index): Fault[] => {
    const end = ends.get(parcel);
    if (end === undefined || end > asOf) return [];
    return [{ in: 'body', at: `/entries/${index}/parcel`, detail: endedOn(parcel, end) }];
  });
  if (faults[0]) throw new ProblemError('unknown-subject', faults[0].detail, { faults });
}

function endedOn(parcel: string, end: IsoDate): Bilingual {
  return bilingual(
    `地块“${quoted(parcel)}”从 ${end} 起已经没有了（分割、合并或调出），请填在现在的地块上。`,
    `Parcel “${quoted(parcel)}” is none from ${end} on (split, merged or taken out); enter it of the parcel that is there now.`,
  );
}

function explained(error: unknown): never {
  if (error instanceof ParcelEndedError)
    throw new ProblemError('unknown-subject', endedOn(error.parcel, error.end), { cause: error });
  throw error instanceof UnknownSubjectError ? unknownParcel(error.subject.id, error) : error;
}

export function unknownParcel(id: string, cause?: unknown): ProblemError {
  return new ProblemError(
    'unknown-subject',
    bilingual(`开发区里没有地块“${quoted(id)}”。`, `The zone has no parcel “${quoted(id)}”.`),
    { cause },
  );
}
