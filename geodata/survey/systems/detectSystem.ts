import { bilingual, type Bilingual } from '../../bilingual.ts';
import type { LonLat } from '../../geometry.ts';
import type { SurveyLayer } from '../surveyFile.ts';
import type { Datum } from './datum.ts';
import { gaussKrugerSystems, referenceSystems, type ReferenceSystem } from './referenceSystem.ts';
import type { SystemGuess } from './systemGuess.ts';
import { transformationOf } from './transformation.ts';

/** What the digits of a position allow: systems, and how they are recognised. */
type Reading = {
  readonly systems: readonly ReferenceSystem[];
  readonly digits: Bilingual;
  /** How common it is among files that look so, against the other readings. */
  readonly weight: number;
};

/** Digits do not tell one datum from another; files of today are in CGCS2000 unless they say so. */
const datumWeight: Readonly<Record<Datum, number>> = {
  cgcs2000: 1,
  xian80: 0.3,
  beijing54: 0.15,
  wgs84: 1,
  gcj02: 0.1,
  bd09: 0.05,
};

/**
 * The systems that positions may be in, likeliest first, at most eight: told by how many digits they have, by the number of
 * the zone that an east begins with, and by how far from `near` the shapes would lie. Confidences are shares of 1.
 *
 * @param datum what the file says of it; null when nothing
 */
export function detectSystem(
  positions: Iterable<readonly [number, number]>,
  near: LonLat,
  datum: Datum | null,
): SystemGuess[] {
  const middle = middleOf(positions);
  if (middle === null) return [];
  const scored = [false, true].flatMap((swapped) => {
    const [east, north] = swapped ? [middle[1], middle[0]] : middle;
    return readingsOf(east, north, near).flatMap((reading) =>
      reading.systems
        .filter((system) => datum === null || system.datum === datum)
        .map((system) => scoredGuess({ system, swapped, reading, middle, near })),
    );
  });
  const likely = scored.toSorted((one, other) => other.score - one.score).slice(0, 8);
  // Of shapes that lie far away even the best reading is a poor one.
  const total = Math.max(
    1,
    likely.reduce((sum, { score }) => sum + score, 0),
  );
  return likely
    .filter(({ score }) => score > 0)
    .map(({ score, ...guess }) => ({ ...guess, confidence: score / total }));
}

/**
 * The systems that positions may be in where the file declares one: that first, unless the shapes would then lie in another
 * part of the country and what the numbers say puts them here.
 */
export function guessSystem(
  positions: readonly (readonly [number, number])[],
  near: LonLat,
  { declared, datum }: Pick<SurveyLayer, 'declared' | 'datum'>,
): SystemGuess[] {
  const detected = detectSystem(positions, near, datum);
  const middle = middleOf(positions);
  if (!declared || !middle) return declared ? [declared] : detected;
  const others = detected.filter(
    ({ system, swapped }) => system !== declared.system || swapped !== declared.swapped,
  );
  const place = transformationOf(declared.system, declared).toDegrees(middle);
  const isHere = Math.hypot(place[0] - near[0], place[1] - near[1]) < 2;
  if (isHere || !others[0] || others[0].confidence < 0.5) return [declared, ...others];
  const reason = bilingual(
    `${declared.reason.zh}；但那样图形会在很远的地方`,
    `${declared.reason.en}; but then the shapes would lie far away`,
  );
  return [...others, { ...declared, confidence: 0.1, reason }];
}

/** The median of each number, which one stray corner does not move. */
function middleOf(positions: Iterable<readonly [number, number]>): [number, number] | null {
  const finite = [...positions].filter(([one, other]) => Number.isFinite(one + other));
  if (finite.length === 0) return null;
  const median = (axis: 0 | 1) =>
    finite.map((position) => position[axis]).sort((a, b) => a - b)[Math.floor(finite.length / 2)]!;
  return [median(0), median(1)];
}

function readingsOf(east: number, north: number, [nearLon]: LonLat): Reading[] {
  if (Math.abs(east) <= 180 && Math.abs(north) <= 90) return [inDegrees];
  // Latitudes of 2° to 55°.
  if (north < 200_000 || north > 7_500_000) return [];
  if (east > 100_000 && east < 900_000) return withoutZone(nearLon);
  const zone = Math.floor(east / 1_000_000);
  return [...withZone(zone), ...(east > 8_000_000 && east < 15_100_000 ? [inWebMercator] : [])];
}

const inDegrees: Reading = {
  systems: referenceSystems.filter(({ plane, code }) => plane === null && code !== 'EPSG:4326'),
  digits: bilingual('数值是度', 'The numbers are degrees'),
  weight: 1,
};

const inWebMercator: Reading = {
  systems: referenceSystems.filter(({ code }) => code === 'EPSG:3857'),
  digits: bilingual('数值像 Web 墨卡托的米', 'The numbers look like metres of Web Mercator'),
  weight: 0.8,
};

function withZone(zone: number): Reading[] {
  return ([3, 6] as const).map((width) => ({
    systems: gaussKrugerSystems({ width, zone, prefixed: true }),
    digits: bilingual(
      `东坐标 8 位，以 ${zone} 开头，是 ${width} 度带第 ${zone} 带`,
      `The east has 8 digits and begins with ${zone}, a zone of ${width} degrees`,
    ),
    weight: 1,
  }));
}

function withoutZone(nearLon: number): Reading[] {
  const digits = bilingual(
    '东坐标 6 位，不带带号，中央经线按位置推定',
    'The east has 6 digits and no zone; the meridian is inferred from the place',
  );
  const strips = [
    { width: 3, zone: Math.round(nearLon / 3), weight: 1 },
    { width: 6, zone: Math.round((nearLon + 3) / 6), weight: 0.3 },
  ] as const;
  const utm = `EPSG:${32630 + Math.round((nearLon + 3) / 6)}`;
  return [
    ...strips.map(({ width, zone, weight }) => ({
      systems: gaussKrugerSystems({ width, zone, prefixed: false }),
      digits,
      weight,
    })),
    { systems: referenceSystems.filter(({ code }) => code === utm), digits, weight: 0.1 },
  ];
}

type Scored = Omit<SystemGuess, 'confidence'> & { readonly score: number };

function scoredGuess({
  system,
  swapped,
  reading,
  middle,
  near,
}: Pick<SystemGuess, 'system' | 'swapped'> & {
  readonly reading: Reading;
  readonly middle: readonly [number, number];
  readonly near: LonLat;
}): Scored {
  const place = transformationOf(system, { swapped }).toDegrees(middle);
  const degreesOff = Math.hypot(place[0] - near[0], place[1] - near[1]);
  const score = reading.weight * datumWeight[system.datum] * nearness(degreesOff, place);
  return { system, swapped, score, reason: reasonOf(reading.digits, swapped, place, degreesOff) };
}

/** Shapes of a zone lie in it or beside it; those of another province are a mistake, those abroad no reading at all. */
function nearness(degreesOff: number, [lon, lat]: LonLat): number {
  if (degreesOff < 0.5) return 1;
  if (degreesOff < 2) return 0.3;
  return lon > 73 && lon < 136 && lat > 3 && lat < 54 ? 0.02 : 0;
}

function reasonOf(
  digits: Bilingual,
  swapped: boolean,
  [lon, lat]: LonLat,
  degreesOff: number,
): Bilingual {
  const at = `${lon.toFixed(3)}, ${lat.toFixed(3)}`;
  const far = Math.round(degreesOff * 100);
  return bilingual(
    `${digits.zh}${swapped ? '；前一个数是北坐标（纬度），须对调' : ''}。图形在 ${at} 附近，离本区约 ${far} 千米。大地基准从数值看不出。`,
    `${digits.en}${swapped ? '; the first number is the north or latitude, to be swapped' : ''}. The shapes lie near ${at}, some ${far} km from the zone. Numbers do not tell the datum.`,
  );
}
