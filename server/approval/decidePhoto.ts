import { mayBecome, type DecidedState, type Named } from '../../geodata/approval/submission.ts';
import { photoStateOf, type SubmittedPhoto } from '../../geodata/approval/submittedPhoto.ts';
import { bilingual, type Bilingual } from '../../geodata/bilingual.ts';
import { isoInstant } from '../../geodata/date.ts';
import { notOnesOwn } from '../access/refusals.ts';
import type { Accounts } from '../accounts/accounts.ts';
import { ProblemError } from '../http/problem.ts';
import { explained, noSuchPhoto } from '../routes/photos/refusals.ts';
import type { Store } from '../store/store.ts';
import { isKept } from './isKept.ts';
import { stateNames } from './stateNames.ts';

type Places = {
  readonly store: Store;
  readonly accounts: Accounts;
  readonly zone: string;
  readonly id: string;
};

/**
 * Writes a photograph to the zone, by the name of who sent it, and notes that. One that is in the zone already is only noted, so that
 * what was broken off can be done again.
 *
 * @throws ProblemError 403 `not-allowed` of who has sent it himself, 404, 409 `decided-already` or `too-many-photos`
 */
export function approvePhoto(places: Places, by: Named): Promise<SubmittedPhoto> {
  const { store, zone } = places;
  return decided(places, { state: 'approved', word: null, by }, async (present, image) => {
    if (present.person.id === by.id) throw notOnesOwn();
    requireOpen(present, 'approved');
    // Only what is decided has no picture.
    if (image === undefined) throw decidedAlready(present, 'approved');
    const { recordedAt: _, ...photo } = present.photo;
    const { isNew } = await store.keepPhoto(zone, photo, image).catch((error: unknown) => {
      throw explained(error, zone);
    });
    // The zone shows nothing of it, and keeps that it was taken back: here is all that is left to look at.
    if (!isNew && !(await store.photo(zone, photo.id))) throw takenBackAlready();
  });
}

/** Sends one back with a word, or takes it back. */
export function sendPhotoBack(
  places: Places,
  decision: {
    readonly state: 'returned' | 'withdrawn';
    readonly word: Bilingual | null;
    readonly by: Named;
  },
  check: (present: SubmittedPhoto) => void = () => {},
): Promise<SubmittedPhoto> {
  const { store, zone } = places;
  return decided(places, decision, async (present) => {
    check(present);
    requireOpen(present, decision.state);
    // Approved, and the server was stopped before it could note that.
    if (await isKept(store, zone, present)) throw decidedAlready(present, 'approved');
  });
}

async function decided(
  { accounts, zone, id }: Places,
  { state, word, by }: { state: DecidedState; word: Bilingual | null; by: Named },
  check: (present: SubmittedPhoto, image: Uint8Array | undefined) => Promise<void>,
): Promise<SubmittedPhoto> {
  const at = isoInstant(new Date().toISOString());
  const decision = { state, word, by: { id: by.id, name: by.name }, at };
  const done = await accounts.decidePhoto({ zone, id }, decision, check);
  if (done === undefined) throw noSuchPhoto(id);
  return done;
}

function requireOpen(present: SubmittedPhoto, next: DecidedState): void {
  const state = photoStateOf(present);
  if (!mayBecome(state, next)) throw decidedAlready(present, state);
}

function takenBackAlready(): ProblemError {
  return new ProblemError(
    'decided-already',
    bilingual(
      '这张照片在开发区里已经撤回，不能再通过；请退回，请录入人重新添加。',
      'This photograph was taken back in the zone already and is not approved again; send it back and have it added anew.',
    ),
  );
}

function decidedAlready(
  { decisions }: SubmittedPhoto,
  state: keyof typeof stateNames,
): ProblemError {
  const by = decisions.at(-1)?.by?.name;
  return new ProblemError(
    'decided-already',
    bilingual(
      `这张照片${stateNames[state].zh}${by ? `（${by}）` : ''}，请重新读取。`,
      `This photograph is ${stateNames[state].en}${by ? ` (${by})` : ''}; read it again.`,
    ),
  );
}
