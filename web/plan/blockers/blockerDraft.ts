import { parseIsoDate, type IsoDate } from '../../../geodata/date.ts';
import { subjectKinds, type Subject } from '../../../geodata/observation.ts';
import type { Blocker } from '../../../geodata/plan/blocker.ts';
import { itemOfSubject } from '../../../geodata/written/writtenRecord.ts';
import { enteredHere, written } from '../edit/saving.ts';

/** A blocker as it stands in the form. */
export type BlockerDraft = {
  /** `project:project-12` */
  readonly subject: string;
  readonly what: string;
  readonly owner: string;
  readonly since: string;
  readonly nextStep: string;
  readonly due: string;
  readonly clearedOn: string;
};

export function draftOfBlocker(
  blocker: Blocker,
  say: (text: Blocker['what']) => string,
): BlockerDraft {
  return {
    subject: itemOfSubject(blocker.subject),
    what: say(blocker.what),
    owner: blocker.owner ?? '',
    since: blocker.since,
    nextStep: blocker.nextStep ? say(blocker.nextStep) : '',
    due: blocker.due ?? '',
    clearedOn: blocker.clearedOn ?? '',
  };
}

export function newDraft(subject: string, day: IsoDate): BlockerDraft {
  return { subject, what: '', owner: '', since: day, nextStep: '', due: '', clearedOn: '' };
}

export type BlockerFault =
  | 'needsWhat'
  | 'needsSubject'
  | 'needsSince'
  | 'dueBeforeSince'
  | 'clearedBeforeSince';

/**
 * The blocker that a draft says, or what is wrong with it. What was not touched of `before` stays as it is, in both languages,
 * and with where it comes from.
 */
export function blockerOf(
  draft: BlockerDraft,
  before: Blocker | null,
  say: (text: Blocker['what']) => string,
): Blocker | { readonly fault: BlockerFault } {
  const subject = subjectOf(draft.subject);
  if (subject === undefined) return { fault: 'needsSubject' };
  const kept = (now: string, then: Blocker['what'] | null | undefined) =>
    then && say(then) === now.trim() ? then : written(now);
  const what = kept(draft.what, before?.what);
  if (what === null) return { fault: 'needsWhat' };
  const [since, due, clearedOn] = [draft.since, draft.due, draft.clearedOn].map(parseIsoDate);
  if (since === undefined) return { fault: 'needsSince' };
  if (due !== undefined && due < since) return { fault: 'dueBeforeSince' };
  if (clearedOn !== undefined && clearedOn < since) return { fault: 'clearedBeforeSince' };
  return {
    subject,
    what,
    owner: draft.owner.trim() || null,
    since,
    nextStep: kept(draft.nextStep, before?.nextStep),
    due: due ?? null,
    clearedOn: clearedOn ?? null,
    provenance: before?.provenance ?? enteredHere,
  };
}

function subjectOf(item: string): Subject | undefined {
  const [kind, ...rest] = item.split(':');
  const known = subjectKinds.find((one) => one === kind);
  return known && rest.join(':') !== '' ? { kind: known, id: rest.join(':') } : undefined;
}
