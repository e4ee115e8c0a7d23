import { bilingual } from '../../../../geodata/bilingual.ts';
import type { Indicator } from '../../../../geodata/indicator.ts';

const side = { name: bilingual('土地', 'land'), unit: 'm2' } as const;

/** An indicator of which nothing is given but this. */
export function indicator(of: Partial<Indicator> = {}): Indicator {
  return {
    id: 'supplyRate',
    group: 'extent',
    name: bilingual('土地供应率', 'Land supply rate'),
    formula: bilingual('土地 ÷ 土地', 'land ÷ land'),
    numerator: 0,
    numeratorSide: side,
    denominator: 0,
    denominatorSide: side,
    unit: 'percent',
    value: null,
    missing: null,
    edition: null,
    provisional: false,
    unknownParcels: 0,
    unknownAreaM2: 0,
    knownParcels: 0,
    knownAreaM2: 0,
    ...of,
  };
}
