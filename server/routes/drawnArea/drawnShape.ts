import { z } from '@hono/zod-openapi';
import { leastShare } from '../../../geodata/area/portions.ts';
import { measureArea } from '../../../geodata/measure.ts';
import { countedAreaM2, partAreaM2 } from '../../../geodata/parcel.ts';
import { areaFigure, ratioFigure, roundTo } from '../../../geodata/units.ts';
import type { Portion } from '../drawnCells.ts';
import { schemaOf } from '../schemas/schemaOf.ts';
import type { Tally } from './tally.ts';
import { wholeNumber } from '../schemas/common.ts';

/** The drawn area by itself, whatever parcels lie in it. */
export type DrawnShape = {
  readonly areaM2: number;
  readonly areaMu: number;
  readonly planarM2: number;
  readonly planarMu: number;
  /** `EPSG:4549` */
  readonly planarGrid: string;
  readonly perimeterM: number;
};

/** A parcel that lies only partly inside; `areaM2` is what its part counts, null where its area is unknown. */
export type PartialParcel = {
  readonly id: string;
  readonly share: number;
  readonly areaM2: number | null;
};

/** Parcels of which a smaller share than `belowShare` lies inside, and how much land that is in all. */
export type LeftOut = {
  readonly parcels: number;
  readonly areaM2: number;
  readonly belowShare: number;
};

export const drawnShapeSchema = schemaOf<DrawnShape>()(
  z
    .object({
      areaM2: z.number(),
      areaMu: z.number(),
      planarM2: z.number(),
      planarMu: z.number(),
      planarGrid: z.string().openapi({ example: 'EPSG:4549' }),
      perimeterM: z.number(),
    })
    .openapi('DrawnShape', {
      description:
        'The drawn area by itself. `areaM2` (to 0.01) and `areaMu` are on the ellipsoid of CGCS2000, edges being straight lines of longitude and latitude (RFC 7946), as where parcels are cut. `planarM2` and `planarMu` are by the coordinates of the corners on the plane of `planarGrid`, the 3-degree Gauss–Krüger zone of the area’s middle, edges being straight there. `perimeterM` goes around holes too.',
    }),
);

export const partialParcelSchema = schemaOf<PartialParcel>()(
  z
    .object({ id: z.string(), share: z.number(), areaM2: z.number().nullable() })
    .openapi('PartialParcel', {
      description:
        'A parcel that lies only partly inside: the share of its land, above 0 and below 1, and that share of the area by which it counts, to 0.01 m²; null where that is unknown, as it is of a part of a sketch.',
    }),
);

export const leftOutSchema = schemaOf<LeftOut>()(
  z
    .object({ parcels: wholeNumber, areaM2: z.number(), belowShare: z.number() })
    .openapi('LeftOut', {
      description:
        'Parcels that the area only touches: of each less than `belowShare` of its land is inside, which is rounding of coordinates. They are not counted; `areaM2` is their land inside in all.',
    }),
);

/** null without a position. */
export function drawnShapeOf({ figures }: Pick<Tally, 'figures'>): DrawnShape | null {
  return (
    figures && {
      areaM2: areaFigure(figures.areaM2, 'm2'),
      areaMu: areaFigure(figures.areaM2, 'mu'),
      planarM2: areaFigure(figures.planarM2, 'm2'),
      planarMu: areaFigure(figures.planarM2, 'mu'),
      planarGrid: figures.gridName,
      perimeterM: roundTo(figures.perimeter, 2),
    }
  );
}

export function partialParcelsOf(portions: readonly Portion[]): PartialParcel[] {
  return portions.flatMap(({ parcel, share }): PartialParcel[] => {
    if (share === 1) return [];
    const { quality } = parcel.properties;
    const part = partAreaM2(countedAreaM2(parcel.properties), { quality, share });
    return [
      {
        id: parcel.id,
        share: ratioFigure(share),
        areaM2: part === null ? null : areaFigure(part, 'm2'),
      },
    ];
  });
}

export function leftOutOf({ touches }: Pick<Tally, 'touches'>): LeftOut {
  const land = touches.reduce(
    (sum, { parcel, share }) => sum + share * measureArea(parcel.geometry),
    0,
  );
  return { parcels: touches.length, areaM2: areaFigure(land, 'm2'), belowShare: leastShare };
}
