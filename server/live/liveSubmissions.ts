import type { Accounts } from '../accounts/accounts.ts';
import { liveMarks } from './liveMarks.ts';

export type LiveSubmissions = {
  /**
   * Hears at once of the mark of the submissions that somebody sees, and of each that follows.
   *
   * @param person whose he sees; null: everybody’s
   */
  listen(
    of: { readonly zone: string; readonly person: string | null },
    tell: (mark: string) => void,
  ): Promise<() => void>;
};

/** Tells who may see them of what is sent and decided, as it comes, by another instance too. */
export function liveSubmissions(accounts: Accounts | undefined): LiveSubmissions {
  const marks = liveMarks((key) => {
    const [zone, person] = JSON.parse(key) as [string, string | null];
    return accounts?.submissionsMark(zone, person) ?? Promise.resolve(undefined);
  });
  return {
    listen: async ({ zone, person }, tell) =>
      (await marks.listen(JSON.stringify([zone, person]), { tell, end: () => {} })) ?? (() => {}),
  };
}
