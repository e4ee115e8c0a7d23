import type { ConstructionStatus } from '../../../../geodata/land/construction.ts';
import type { SupplyStatus } from '../../../../geodata/land/supply.ts';
import type { ColourScheme } from '../../../state/colourScheme.ts';

/**
 * Printed inks of the land classes. Built land has the hues people know from land-use plans, each toned down to stand on
 * paper; land that is not built is pale, water blue. Codes stand beside the colours, so that nothing hangs on hue alone.
 */
export const constructionColours: Record<ConstructionStatus, Record<ColourScheme, string>> = {
  A1: { light: '#e3bd3f', dark: '#d8b545' },
  A2: { light: '#a5805f', dark: '#b08a68' },
  A31: { light: '#8f8d86', dark: '#8f8d86' },
  A32: { light: '#6f6d67', dark: '#716f69' },
  A4: { light: '#bb4a3c', dark: '#cc5c4d' },
  A51: { light: '#6d9f62', dark: '#74a868' },
  A52: { light: '#b97aa3', dark: '#bd80a8' },
  A6: { light: '#4f8194', dark: '#5d90a3' },
  B11: { light: '#d6bf9f', dark: '#6b5d4a' },
  B12: { light: '#e2d2b5', dark: '#5c5446' },
  B21: { light: '#e9e0c4', dark: '#4d4a40' },
  B22: { light: '#f1ebdd', dark: '#3c3d3b' },
  C1: { light: '#a9cbd6', dark: '#2f5361' },
  C2: { light: '#c3d8bb', dark: '#3d5440' },
  C3: { light: '#d7d2c6', dark: '#40464b' },
};

/** Supplied land in the surveyor's plum, what is still to be supplied in straw, the rest grey. */
export const supplyColours: Record<SupplyStatus, Record<ColourScheme, string>> = {
  D1: { light: '#8a5b7d', dark: '#c391b6' },
  D21: { light: '#6b2f5b', dark: '#f0a6dc' },
  D22: { light: '#b23a2b', dark: '#ee6a55' },
  E1: { light: '#e9dcae', dark: '#6a6240' },
  E21: { light: '#d9c071', dark: '#a8934c' },
  E22: { light: '#e3d08f', dark: '#877743' },
  F: { light: '#d7d2c6', dark: '#40464b' },
};
