/**
 * Shares out `total` things by weight, everybody getting at least `least`, with whole numbers that add up exactly
 * (largest remainders: Hamilton's method).
 */
export function apportion(weights: readonly number[], total: number, least: number): number[] {
  const free = total - least * weights.length;
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (weight / sum) * free);
  const counts = exact.map((share) => least + Math.floor(share));
  const missing = total - counts.reduce((a, b) => a + b, 0);
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share % 1 }))
    .sort((a, b) => b.remainder - a.remainder);
  for (const { index } of byRemainder.slice(0, missing)) counts[index]! += 1;
  return counts;
}
