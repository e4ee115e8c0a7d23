/** ISO 216, in millimetres, the short side first. */
const sides = {
  A4: [210, 297],
  A3: [297, 420],
  A1: [594, 841],
  A0: [841, 1189],
} as const;

export type Paper = keyof typeof sides;
export const papers = Object.keys(sides) as readonly Paper[];

export const orientations = ['landscape', 'portrait'] as const;
export type Orientation = (typeof orientations)[number];

/** Width and height in millimetres of a sheet as it is held: A3 landscape is 420 × 297. */
export function paperSize(
  paper: Paper,
  orientation: Orientation,
): { readonly width: number; readonly height: number } {
  const [short, long] = sides[paper];
  return orientation === 'landscape'
    ? { width: long, height: short }
    : { width: short, height: long };
}
