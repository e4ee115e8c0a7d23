/** `2026-07-01 09:30`, by the clocks of China. */
export function momentText(moment: string): string {
  const at = new Date(moment);
  return Number.isNaN(at.getTime())
    ? moment
    : at.toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' }).slice(0, 16);
}
