import { bilingual, type Bilingual } from '../../bilingual.ts';
import { datums, type Datum } from './datum.ts';

/** Gauss–Krüger: cylinders of 3° or 6°, each true to scale on its central meridian. */
export type GaussKruger = {
  readonly width: 3 | 6;
  /** 40 for 120° E in strips of 3°, 20 for 117° E in strips of 6°. */
  readonly zone: number;
  /** Whether the east begins with the number of the zone: 40 487 000. */
  readonly prefixed: boolean;
};

/** A coordinate system that survey files come in. */
export type ReferenceSystem = {
  /** `EPSG:4549`; `GCJ-02` and `BD-09`, which no register has; a text of its parameters for a town's own system. */
  readonly code: string;
  readonly name: Bilingual;
  readonly datum: Datum;
  /** Null for longitude and latitude in degrees, else what proj4 reads, on the datum's own ellipsoid. */
  readonly plane: string | null;
};

/** Codes of the first zone that each register has, with zone number and by meridian: 4513 is zone 25, 4534 is 75° E. */
const gaussKrugerCodes: Readonly<
  Partial<Record<Datum, Readonly<Record<3 | 6, readonly [prefixed: number, byMeridian: number]>>>>
> = {
  cgcs2000: { 3: [4513, 4534], 6: [4491, 4502] },
  xian80: { 3: [2349, 2370], 6: [2327, 2338] },
  beijing54: { 3: [2401, 2422], 6: [21413, 21453] },
};

/** Zones from 75° E to 135° E, for which there are codes. */
const zonesOf = { 3: { first: 25, last: 45 }, 6: { first: 13, last: 23 } } as const;

function centralMeridian({ width, zone }: Pick<GaussKruger, 'width' | 'zone'>): number {
  return width === 3 ? 3 * zone : 6 * zone - 3;
}

/** Gauss–Krüger with any meridian and any east of it, as towns have it: 119.5° E at 500 000 m. */
export function transverseMercator(
  datum: Datum,
  { meridian, falseEasting, falseNorthing = 0, scale = 1 }: TransverseMercator,
): string {
  const { a, rf } = datums[datum];
  return `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=${scale} +x_0=${falseEasting} +y_0=${falseNorthing} +a=${a} +rf=${rf} +units=m +no_defs`;
}

type TransverseMercator = {
  readonly meridian: number;
  readonly falseEasting: number;
  readonly falseNorthing?: number;
  readonly scale?: number;
};

function gaussKrugerSystem(datum: Datum, strip: GaussKruger): ReferenceSystem | undefined {
  const codes = gaussKrugerCodes[datum]?.[strip.width];
  const { first, last } = zonesOf[strip.width];
  if (!codes || strip.zone < first || strip.zone > last) return undefined;
  const meridian = centralMeridian(strip);
  const falseEasting = 500_000 + (strip.prefixed ? strip.zone * 1_000_000 : 0);
  const { zh, en } = datums[datum].name;
  return {
    code: `EPSG:${codes[strip.prefixed ? 0 : 1] + strip.zone - first}`,
    name: bilingual(
      `${zh} ${strip.width} 度带，${strip.prefixed ? `第 ${strip.zone} 带，东坐标带带号` : `中央经线 ${meridian}°E，不带带号`}`,
      `${en}, ${strip.width}-degree Gauss-Kruger, ${strip.prefixed ? `zone ${strip.zone}, prefixed` : `CM ${meridian}E`}`,
    ),
    datum,
    plane: transverseMercator(datum, { meridian, falseEasting }),
  };
}

const degreesCodes: Readonly<Record<Datum, string>> = {
  cgcs2000: 'EPSG:4490',
  xian80: 'EPSG:4610',
  beijing54: 'EPSG:4214',
  wgs84: 'EPSG:4326',
  gcj02: 'GCJ-02',
  bd09: 'BD-09',
};

const inDegrees = (Object.entries(degreesCodes) as [Datum, string][]).map(
  ([datum, code]): ReferenceSystem => {
    const { zh, en } = datums[datum].name;
    const name = bilingual(`${zh} 经纬度`, `${en} longitude, latitude`);
    return { code, name, datum, plane: null };
  },
);

const webMercator: ReferenceSystem = {
  code: 'EPSG:3857',
  name: bilingual('Web 墨卡托', 'Web Mercator'),
  datum: 'wgs84',
  plane: 'EPSG:3857',
};

/** UTM of zones 43 to 53 north, 75° E to 135° E: EPSG:32650 is 117° E. */
const utm = Array.from({ length: 11 }, (_, index): ReferenceSystem => {
  const meridian = 75 + 6 * index;
  return {
    code: `EPSG:${32643 + index}`,
    name: bilingual(`WGS 84 UTM 第 ${43 + index}N 带`, `WGS 84 / UTM zone ${43 + index}N`),
    datum: 'wgs84',
    plane: transverseMercator('wgs84', { meridian, falseEasting: 500_000, scale: 0.9996 }),
  };
});

/** Every system of a strip of Gauss–Krüger that there are codes for, over all datums. */
export function gaussKrugerSystems(strip: GaussKruger): ReferenceSystem[] {
  return (['cgcs2000', 'xian80', 'beijing54'] as const).flatMap(
    (datum) => gaussKrugerSystem(datum, strip) ?? [],
  );
}

const strips = ([3, 6] as const).flatMap((width) =>
  Array.from({ length: zonesOf[width].last - zonesOf[width].first + 1 }, (_, index) =>
    [true, false].map((prefixed) => ({ width, zone: zonesOf[width].first + index, prefixed })),
  ).flat(),
);

/** All systems that have a code here. */
export const referenceSystems: readonly ReferenceSystem[] = [
  ...inDegrees,
  webMercator,
  ...utm,
  ...strips.flatMap(gaussKrugerSystems),
];

const byCode = new Map(referenceSystems.map((system) => [system.code, system]));

const register =
  /^(?:EPSG:+|urn:ogc:def:crs:EPSG:[\d.]*:|https?:\/\/www\.opengis\.net\/def\/crs\/EPSG\/[\d.]+\/)?(\d{4,5})$/i;
const crs84 =
  /^(?:OGC:|urn:ogc:def:crs:OGC:(?:1\.3)?:|https?:\/\/www\.opengis\.net\/def\/crs\/OGC\/1\.3\/)?CRS84$/i;

/** Reads `EPSG:4549`, `4549`, a URN or URI of the OGC, `CRS84`, `GCJ02`, `bd09`; undefined for a system that is not here. */
export function referenceSystemOf(text: string): ReferenceSystem | undefined {
  const plain = text.trim();
  if (crs84.test(plain)) return byCode.get('EPSG:4326');
  const code = register.exec(plain)?.[1];
  if (code !== undefined) return byCode.get(`EPSG:${code}`);
  return byCode.get(plain.toUpperCase().replace(/^(GCJ|BD)[-_ ]?0/, '$1-0'));
}
