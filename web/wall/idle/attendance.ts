/** Whether anybody is at the wall. Moments are milliseconds of one clock. */
export type Attendance =
  | { readonly kind: 'attended'; readonly since: number }
  /** Nobody is: the zone is shown whole, with its legend. */
  | { readonly kind: 'home'; readonly since: number }
  /** Nobody still is: the map goes from block to block. */
  | { readonly kind: 'touring'; readonly stop: number; readonly since: number };

/** Seconds without a touch until the wall goes home, and at home and at each stop; null: for ever. */
export type Pace = { readonly idle: number | null; readonly tour: number | null };

export const attendedAt = (now: number): Attendance => ({ kind: 'attended', since: now });

/** When time alone makes it another; null while it does not. */
export function dueAt({ kind, since }: Attendance, { idle, tour }: Pace): number | null {
  const seconds = kind === 'attended' ? idle : tour;
  return seconds === null ? null : since + seconds * 1000;
}

/** What it has become by now, one step at most: a screen that slept goes on where it was. @param stops how many the tour has */
export function attendanceAt(
  now: number,
  current: Attendance,
  pace: Pace,
  stops: number,
): Attendance {
  const due = dueAt(current, pace);
  if (due === null || now < due) return current;
  if (current.kind === 'attended' || stops === 0) return { kind: 'home', since: now };
  const stop = current.kind === 'touring' ? (current.stop + 1) % stops : 0;
  return { kind: 'touring', stop, since: now };
}
