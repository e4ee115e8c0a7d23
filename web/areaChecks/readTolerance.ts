/** A limit as it is typed: `0.1`, `,05`, `０．２`; undefined for what is no number from 0 to 100. */
export function readLimit(text: string): number | undefined {
  const plain = text.normalize('NFKC').trim().replace(',', '.');
  if (!/^(\d+\.?\d*|\.\d+)$/.test(plain)) return undefined;
  const limit = Number(plain);
  return limit <= 100 ? limit : undefined;
}
