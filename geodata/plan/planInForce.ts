import type { IsoDate, IsoInstant } from '../date.ts';
import type { WrittenVersion } from '../written/writtenRecord.ts';
import type { Plan } from './plan.ts';

type Version = WrittenVersion<'plan'> & { readonly content: Plan };

/** The versions of a plan since it was last taken back, oldest first: the first is the baseline. */
export function standingVersions(versions: readonly WrittenVersion<'plan'>[]): Version[] {
  const takenBack = versions.findLastIndex(({ content }) => content === null);
  return versions.slice(takenBack + 1).filter(hasContent);
}

/** The plan that holds on a day: the newest of those agreed by then; null before any was. */
export function planInForce(versions: readonly Version[], day: IsoDate): Plan | null {
  return versions.findLast(({ content }) => content.agreedOn <= day)?.content ?? null;
}

/**
 * The plan by which a month is judged for good: a change counts from the day on which it was on record, however early it says it was
 * agreed, so that no month turns green afterwards. A first plan counts from its agreement: before it nothing was there to be
 * changed.
 *
 * @param moment at which that month end was over in China
 */
export function planKept(
  versions: readonly Version[],
  monthEnd: IsoDate,
  moment: IsoInstant,
): Plan | null {
  if (versions.length < 2) return planInForce(versions, monthEnd);
  return planInForce(
    versions.filter(({ recordedAt }, index) => index === 0 || recordedAt <= moment),
    monthEnd,
  );
}

function hasContent(version: WrittenVersion<'plan'>): version is Version {
  return version.content !== null;
}
