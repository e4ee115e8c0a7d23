import gcoord from 'gcoord';
import proj4 from 'proj4';
import type { LonLat } from '../../geometry.ts';
import { needsLocalParameters } from './datum.ts';
import { shiftBy, type FourParameters } from './fourParameters.ts';
import { transverseMercator, type ReferenceSystem } from './referenceSystem.ts';

// Its types are those of its ES module, where the default is one level deeper than in what Node loads.
const { transform, CRSTypes } = gcoord as unknown as typeof gcoord.default;

export type Transformation = {
  /** From a position of the file to longitude and latitude of EPSG:4490; NaN for one that lies nowhere. */
  readonly toDegrees: (position: readonly [number, number]) => LonLat;
  /** False for 未校正: places of 西安80 or 北京54 without local parameters, tens of metres beside where they should be. */
  readonly corrected: boolean;
};

type TransformationOptions = {
  /** Whether positions have the north or latitude first. */
  readonly swapped?: boolean;
  /** From the system of the file to CGCS2000, on the same meridian. */
  readonly parameters?: FourParameters;
};

/** From a coordinate system to that in which everything is kept. Throws nothing: a place beyond the projection is NaN. */
export function transformationOf(
  system: ReferenceSystem,
  { swapped = false, parameters }: TransformationOptions = {},
): Transformation {
  const convert = parameters ? shifted(system, parameters) : unshifted(system);
  return {
    toDegrees: ([first, second]) => {
      // gcoord throws for what is not finite.
      if (!Number.isFinite(first) || !Number.isFinite(second)) return [NaN, NaN];
      const [lon, lat] = swapped ? convert(second, first) : convert(first, second);
      return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? [lon, lat] : [NaN, NaN];
    },
    corrected: parameters !== undefined || !needsLocalParameters(system.datum),
  };
}

type Convert = (east: number, north: number) => LonLat;

function unshifted({ plane, datum }: ReferenceSystem): Convert {
  if (plane !== null) return inverseOf(plane);
  if (datum === 'gcj02')
    return (lon, lat) => transform<LonLat>([lon, lat], CRSTypes.GCJ02, CRSTypes.WGS84);
  if (datum === 'bd09')
    return (lon, lat) => transform<LonLat>([lon, lat], CRSTypes.BD09, CRSTypes.WGS84);
  return (lon, lat) => [lon, lat];
}

function inverseOf(plane: string): Convert {
  const { inverse } = proj4(plane);
  return (east, north) => {
    // proj4 throws for what is not finite, which parameters such as a scale of 1e308 make of a place.
    if (!Number.isFinite(east) || !Number.isFinite(north)) return [NaN, NaN];
    const [lon = NaN, lat = NaN] = inverse([east, north]);
    return [lon, lat];
  };
}

/** Through the plane of the file's meridian, without number of zone; degrees through that of their zone of 3°. */
function shifted({ plane, datum }: ReferenceSystem, parameters: FourParameters): Convert {
  const shift = shiftBy(parameters);
  if (plane === null)
    return (lon, lat) => {
      const meridian = 3 * Math.round(lon / 3);
      const onPlane = { meridian, falseEasting: 500_000 };
      const [east = NaN, north = NaN] = proj4(transverseMercator(datum, onPlane)).forward([
        lon,
        lat,
      ]);
      return inverseOf(transverseMercator('cgcs2000', onPlane))(...shift(east, north));
    };
  const [, meridian = '0', x = '500000'] = /\+lon_0=(\S+) .*\+x_0=(\S+)/.exec(plane) ?? [];
  const prefix = Math.floor(Number(x) / 1_000_000) * 1_000_000;
  const falseEasting = Number(x) - prefix;
  const back = inverseOf(
    transverseMercator('cgcs2000', { meridian: Number(meridian), falseEasting }),
  );
  return (east, north) => back(...shift(east - prefix, north));
}
