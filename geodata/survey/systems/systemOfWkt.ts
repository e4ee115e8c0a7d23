import { bilingual } from '../../bilingual.ts';
import { datums, type Datum } from './datum.ts';
import {
  referenceSystemOf,
  referenceSystems,
  transverseMercator,
  type ReferenceSystem,
} from './referenceSystem.ts';

/** A node of WKT with the numbers behind its name: `PARAMETER["False_Easting",500000]`. */
type Node = { readonly keyword: string; readonly name: string; readonly numbers: number[] };

/** A definition of a coordinate system takes a thousand characters; a metre of text is none. */
const longest = 20_000;

/**
 * The system that a `.prj` or another text in WKT describes, either edition. Its numbers decide and not its name, which is
 * `Unknown`, `CGCS2000_3_Degree_GK_Zone_40` over parameters of zone 39, or Chinese. A transverse Mercator that no register has
 * is a town's own; undefined for any other projection, and for what is no WKT.
 */
export function systemOfWkt(text: string): ReferenceSystem | undefined {
  if (text.length > longest) return undefined;
  const nodes = nodesOf(text);
  const datum = datumOf(nodes);
  if (datum === undefined) return undefined;
  const projection = nodes.find(({ keyword }) => keyword === 'PROJECTION' || keyword === 'METHOD');
  if (!projection) return referenceSystems.find((one) => one.datum === datum && one.plane === null);
  if (/web.?mercator|pseudo.?mercator|auxiliary_sphere/i.test(text))
    return referenceSystemOf('EPSG:3857');
  if (!/transverse.?mercator|gauss/i.test(projection.name)) return undefined;
  return planeOf(nodes, datum);
}

function planeOf(nodes: readonly Node[], datum: Datum): ReferenceSystem | undefined {
  const parameter = (name: RegExp) =>
    nodes.find((node) => node.keyword === 'PARAMETER' && name.test(node.name))?.numbers[0];
  const meridian = parameter(/^(central_meridian|longitude.of.(natural.)?(origin|center))$/i);
  const falseEasting = parameter(/^false.easting$/i);
  if (meridian === undefined || falseEasting === undefined) return undefined;
  if (parameter(/^latitude.of/i) || unitOf(nodes) !== 1) return undefined;
  const plane = transverseMercator(datum, {
    meridian,
    falseEasting,
    falseNorthing: parameter(/^false.northing$/i) ?? 0,
    scale: parameter(/^scale.factor/i) ?? 1,
  });
  return referenceSystems.find((one) => one.plane === plane) ?? ownSystem(datum, plane);
}

function ownSystem(datum: Datum, plane: string): ReferenceSystem {
  const [, meridian = '', east = ''] = /\+lon_0=(\S+) .*\+x_0=(\S+)/.exec(plane) ?? [];
  const { zh, en } = datums[datum].name;
  return {
    code: plane,
    name: bilingual(
      `${zh} 高斯-克吕格，中央经线 ${meridian}°E，东偏 ${east} 米（地方坐标系）`,
      `${en} Gauss-Kruger, CM ${meridian}E, false easting ${east} m (local)`,
    ),
    datum,
    plane,
  };
}

/** Told by the ellipsoid; those of CGCS2000 and WGS 84 differ in their sixth decimal. */
function datumOf(nodes: readonly Node[]): Datum | undefined {
  const [a = NaN, rf = NaN] =
    nodes.find(({ keyword }) => keyword === 'SPHEROID' || keyword === 'ELLIPSOID')?.numbers ?? [];
  return (['cgcs2000', 'wgs84', 'xian80', 'beijing54'] as const).find(
    (datum) => Math.abs(datums[datum].a - a) < 0.5 && Math.abs(datums[datum].rf - rf) < 5e-7,
  );
}

/** Metres in the unit of the plane, which is the last unit of length that is named. */
function unitOf(nodes: readonly Node[]): number {
  const lengths = nodes.filter(
    ({ keyword, name }) =>
      keyword === 'LENGTHUNIT' || (keyword === 'UNIT' && !/degree|radian|度/i.test(name)),
  );
  return lengths.at(-1)?.numbers[0] ?? 1;
}

function nodesOf(text: string): Node[] {
  const pattern =
    /([A-Za-z_]\w*)\s*[[(]\s*"([^"]{0,200})"((?:\s*,\s*[-+]?[\d.]+(?:[eE][-+]?\d+)?){0,9})/g;
  return [...text.matchAll(pattern)].map(([, keyword = '', name = '', numbers = '']) => ({
    keyword: keyword.toUpperCase(),
    name,
    numbers: numbers.split(',').slice(1).map(Number),
  }));
}
