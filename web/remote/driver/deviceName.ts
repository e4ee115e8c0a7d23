const names = [
  ['iPad', /iPad/],
  ['iPhone', /iPhone/],
  ['Harmony', /Harmony/i],
  ['Android', /Android/],
  ['Windows', /Windows/],
  ['Mac', /Macintosh/],
  ['Linux', /Linux/],
] as const;

/** What the wall calls a device, as its browser says: 'iPad'. */
export function deviceName(userAgent: string): string {
  return names.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? 'Web';
}
