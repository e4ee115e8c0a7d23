import type { ArithmeticSign } from '../expression.ts';

const operations: Readonly<Record<ArithmeticSign, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
  div: (a, b) => Math.trunc(a / b),
  '^': (a, b) => a ** b,
};

/** Null where there is no such number: 1 / 0, (-1) ^ 0.5. */
export function calculate(sign: ArithmeticSign, a: number, b: number): number | null {
  const found = operations[sign](a, b);
  return Number.isFinite(found) ? found : null;
}
