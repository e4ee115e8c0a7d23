import { bilingual, type Bilingual } from './bilingual.ts';

/** How far a boundary may be trusted, best first. */
export const boundaryQualities = ['surveyed', 'digitised', 'schematic', 'example'] as const;
export type BoundaryQuality = (typeof boundaryQualities)[number];

export const qualityNames: Record<BoundaryQuality, Bilingual> = {
  surveyed: bilingual('实测边界', 'Surveyed boundary'),
  digitised: bilingual('数字化边界', 'Digitised boundary'),
  schematic: bilingual('示意边界', 'Schematic boundary'),
  example: bilingual('示例边界', 'Example boundary'),
};

/** Schematic and example boundaries are drawn dashed and named wherever they are shown, counted or exported. */
export function isDrawnDashed(quality: BoundaryQuality): boolean {
  return quality === 'schematic' || quality === 'example';
}
