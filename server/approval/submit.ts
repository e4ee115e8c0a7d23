import { randomUUID } from 'node:crypto';
import type { Named, Submission } from '../../geodata/approval/submission.ts';
import { bilingual } from '../../geodata/bilingual.ts';
import { isoInstant, type IsoDate } from '../../geodata/date.ts';
import type { Accounts } from '../accounts/accounts.ts';
import { ProblemError } from '../http/problem.ts';
import { judge, unknownParcel, type NewEntries } from '../routes/entry/write.ts';
import type { Store } from '../store/store.ts';
import { noteLogged } from './noteLogged.ts';

/**
 * Keeps what somebody enters until another approves it, judged as if it were written now. Nothing of it reaches the store.
 *
 * @throws ProblemError as `writeEntries` does, and 409 `too-many-records` where too much waits
 */
export async function submitEntries(
  store: Store,
  accounts: Accounts,
  zone: string,
  body: NewEntries,
  { person, today }: { readonly person: Named; readonly today: IsoDate },
): Promise<Submission> {
  const { standings } = await judge(store, zone, body, today);
  for (const [parcel, standing] of standings)
    if (Object.values(standing).every(({ held, later }) => held === null && later === null))
      if ((await store.parcel(zone, parcel)) === undefined) throw unknownParcel(parcel);
  // What is in the log already is not taken back by sending it again.
  await noteLogged(store, accounts, zone, person.id);
  const { id, name } = person;
  const { asOf, provenance, dayReason, entries, seen } = body;
  const sent = await accounts.submit({
    id: randomUUID(),
    zone,
    person: { id, name },
    at: isoInstant(new Date().toISOString()),
    asOf,
    provenance,
    dayReason,
    entries,
    seen: seen.filter(({ parcel }) => standings.has(parcel)),
  });
  if (sent !== 'full') return sent;
  throw new ProblemError(
    'too-many-records',
    bilingual(
      '等待审核的已经太多，请先请审核人处理。',
      'Too much waits for approval; have the approver look at it first.',
    ),
  );
}
