import type { LandUse } from '../landUse.ts';
import type { ConstructionStatus } from './construction.ts';

/**
 * What land planned for a use becomes when it is built, and, after the first, what else agrees with the use. Homesteads are
 * rural and stay B; land reserved for a use to come says nothing. 商住混合 counts by its larger part, taken to be homes. (Our
 * own reading of the two classifications, not a table of the standard.)
 */
export const builtAs: Record<LandUse, readonly ConstructionStatus[]> = {
  '0701': ['A1'],
  '0703': ['B12'],
  '0804': ['A52'],
  '09': ['A4'],
  mixed: ['A1', 'A4'],
  '1001': ['A2'],
  '1101': ['A2'],
  '1207': ['A31', 'A32'],
  '13': ['A52', 'A6'],
  '1401': ['A51'],
  '1402': ['A51'],
  '16': [],
};
