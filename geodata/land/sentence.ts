import { bilingual, type Bilingual } from '../bilingual.ts';
import { roundArea, roundTo } from '../units.ts';

/** 64 000 m² → 96.0 亩, in sentences of the model. */
export function inMu(squareMetres: number): Bilingual {
  const mu = roundArea(squareMetres, 'mu').toFixed(1);
  return bilingual(`${mu} 亩`, `${mu} mu`);
}

/** 12.5 万元 → 125 thousand yuan, in sentences of the model. */
export function inWanYuan(amount: number): Bilingual {
  return bilingual(`${roundTo(amount, 2)} 万元`, `${roundTo(amount * 10, 1)} thousand yuan`);
}

/** One sentence of several clauses. */
export function joined(clauses: readonly Bilingual[]): Bilingual {
  return bilingual(clauses.map(({ zh }) => zh).join('；'), clauses.map(({ en }) => en).join('; '));
}
