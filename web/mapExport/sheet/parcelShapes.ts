import { isDrawnDashed } from '../../../geodata/quality.ts';
import { classesOf, isOrdered, type Theme, type ThemeClass } from '../../state/theme.ts';
import { linesOnPaper, type Pen } from './ground.ts';
import type { SheetParcel } from './sheetContent.ts';
import type { SheetPlane } from './sheetPlane.ts';
import { dotsPath, hatchPath } from './strokes.ts';
import { element, ringsPath, type Point } from './svg.ts';

type Rings = readonly (readonly Point[])[];

/** Spacing and width of what an area is filled with besides its colour, in mm on A4: as on the screen. */
const dots = { spacing: 1.3, width: 0.4 };
const hatch = { spacing: 1.68, width: 0.4 };

/**
 * Parcels as the wall's map draws them: filled by class, dotted where unknown, hollow where nothing is required, hatched where
 * blocked, dashed where the boundary is not surveyed.
 *
 * @param isBehind parcels that step back behind the ground, so that the rest is seen
 */
export function parcelShapes(
  parcels: readonly SheetParcel[],
  theme: Theme,
  plane: SheetPlane,
  pen: Pen,
  isBehind: (parcel: SheetParcel) => boolean,
): string {
  const classes = new Map(classesOf(theme, pen.scheme).map((entry) => [entry.id, entry]));
  return parcels
    .map((parcel) => {
      const { quality, blocked } = parcel.feature.properties;
      const rings = linesOnPaper(parcel.feature.geometry, plane);
      const entry = classes.get(parcel.class) ?? classes.get('unknown')!;
      const fill = filledArea(rings, entry, theme, pen);
      const veil = isBehind(parcel) ? veiled(rings, pen) : '';
      return (
        fill +
        (blocked ? hatchedArea(rings, pen) : '') +
        veil +
        edge(rings, isDrawnDashed(quality), pen)
      );
    })
    .join('');
}

/** An area in the colour of its class, of a swatch in a legend too. */
export function filledArea(rings: Rings, entry: ThemeClass, theme: Theme, pen: Pen): string {
  const d = ringsPath(rings);
  if (entry.mark === 'notRequired') return '';
  if (entry.mark === 'unknown')
    return (
      element('path', { d, fill: pen.ink.ground, 'fill-rule': 'evenodd' }) +
      strokes(dotsPath(rings, dots.spacing * pen.u), entry.colour, dots.width, pen)
    );
  return element('path', {
    d,
    fill: entry.colour,
    'fill-rule': 'evenodd',
    'fill-opacity': isOrdered(theme) ? undefined : 0.8,
  });
}

export function hatchedArea(rings: Rings, pen: Pen): string {
  return strokes(hatchPath(rings, hatch.spacing * pen.u), pen.ink.seal, hatch.width, pen);
}

export function edge(rings: Rings, isDashed: boolean, { ink, scheme, u }: Pen): string {
  const width = 0.26 * u;
  return element('path', {
    d: ringsPath(rings),
    fill: 'none',
    stroke: ink.outline,
    'stroke-width': width,
    'stroke-linejoin': 'round',
    'stroke-opacity': scheme === 'light' ? 0.9 : 0.8,
    'stroke-dasharray': isDashed ? `${width * 4} ${width * 2.5}` : undefined,
  });
}

function veiled(rings: Rings, { ink }: Pen): string {
  return element('path', {
    d: ringsPath(rings),
    fill: ink.ground,
    'fill-opacity': 0.8,
    'fill-rule': 'evenodd',
  });
}

function strokes(d: string, colour: string, width: number, { u }: Pen): string {
  if (d === '') return '';
  return element('path', {
    d,
    fill: 'none',
    stroke: colour,
    'stroke-width': width * u,
    'stroke-linecap': 'round',
  });
}
