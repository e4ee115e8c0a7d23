const hoursEast = 8;

/** A moment as clocks in China had it: '2026-06-30T16:05:09.120Z' → '2026-07-01 00:05:09'. */
export function momentText(moment: string): string {
  const there = new Date(Date.parse(moment) + hoursEast * 3_600_000).toISOString();
  return there.slice(0, 19).replace('T', ' ');
}
