import { randomUUID } from 'node:crypto';
import type { z } from '@hono/zod-openapi';
import { bilingual } from '../../../geodata/bilingual.ts';
import { isoInstant } from '../../../geodata/date.ts';
import { takenBackIds } from '../../../geodata/entry/historyOf.ts';
import { logMark } from '../../../geodata/entry/standing.ts';
import type { Retraction } from '../../../geodata/observation.ts';
import { changedSince } from '../../http/ifMatch.ts';
import { ProblemError, quoted, type Fault } from '../../http/problem.ts';
import type { Store } from '../../store/store.ts';
import type { newRetractionsSchema } from './schemas.ts';

/** Takes entries back, all or none of them; answers the retractions as they stand in the log. */
export async function takeBack(
  store: Store,
  zone: string,
  { reason, entries }: z.output<typeof newRetractionsSchema>,
  recordedBy: string,
): Promise<readonly Retraction[]> {
  const parcels = [...new Set(entries.map(({ parcel }) => parcel))];
  const logs = await store.logsOf(zone, 'parcel', parcels);
  const goneIn = new Map([...logs].map(([parcel, log]) => [parcel, takenBackIds(log)]));
  const [unknown, again]: [Fault[], Fault[]] = [[], []];
  const named = new Set<string>();
  for (const [index, { parcel, id }] of entries.entries()) {
    const place = { in: 'body', at: `/entries/${index}/id` } as const;
    const detail = (zh: string, en: string) =>
      bilingual(
        `地块“${quoted(parcel)}”的记录“${quoted(id)}”${zh}`,
        `Entry “${quoted(id)}” of parcel “${quoted(parcel)}” ${en}`,
      );
    if (!logs.get(parcel)?.some((entry) => entry.id === id))
      unknown.push({ ...place, detail: detail('不存在。', 'does not exist.') });
    else if (goneIn.get(parcel)?.has(id) || named.has(id))
      again.push({ ...place, detail: detail('已经撤回。', 'was taken back already.') });
    named.add(id);
  }
  if (unknown[0]) throw new ProblemError('unknown-subject', unknown[0].detail, { faults: unknown });
  if (again[0]) throw new ProblemError('taken-back', again[0].detail, { faults: again });
  const recordedAt = isoInstant(new Date().toISOString());
  const retractions = entries.map(({ parcel, id }): Retraction => {
    const provenance = logs.get(parcel)?.find((entry) => entry.id === id)?.provenance;
    return {
      kind: 'retraction',
      id: randomUUID(),
      subject: { kind: 'parcel', id: parcel },
      retracts: id,
      recordedAt,
      recordedBy,
      // What is taken back was said to come from there; who takes it back says why in the note.
      provenance: provenance ?? { kind: 'site' },
      note: reason,
    };
  });
  const seen = parcels.map((id) => ({
    subject: { kind: 'parcel' as const, id },
    mark: logMark(logs.get(id) ?? []),
  }));
  // Another write between reading and here: what is to be taken back may be gone by now.
  if ((await store.appendSeen(zone, retractions, seen)).length > 0) throw changedSince();
  return retractions;
}
