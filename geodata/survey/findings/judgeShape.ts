import { readAreal, type AreaFault } from '../../area/readArea.ts';
import { turnsLeft } from '../../area/rewind.ts';
import { bilingual } from '../../bilingual.ts';
import { polygonsOf, positionsOf, type Areal, type LonLat } from '../../geometry.ts';
import { measureArea } from '../../measure.ts';
import { isTooWide } from '../../parcelExtent.ts';
import { finding, plainFinding, type Finding } from './finding.ts';
import { isClosed, isSame, mends } from './mends.ts';

/** A strip narrower than this is what lies between two drawings of one line, and no parcel. */
const sliverMetres = 0.5;

/** A repair that changes the area by more is a guess of which land was meant. */
const safeChange = 0.01;

/** What is wrong with the shape of a feature, in degrees, its rings open or closed, and how large it is on the ellipsoid. */
export function judgeShape(area: Areal, measuredM2: number): Finding[] {
  for (const [lon, lat] of positionsOf(area))
    if (!Number.isFinite(lon + lat)) return [plainFinding('notFinite')];
  if (isTooWide(area)) return [plainFinding('tooWide')];
  const rings = polygonsOf(area).flat();
  const faults = [
    ...(rings.every(isClosed) ? [] : [plainFinding('unclosed')]),
    ...duplicates(rings),
  ];
  const closed = faults.length === 0 ? area : mends.duplicateVertices(mends.unclosed(area));
  const outline = outlineFindings(closed);
  return [
    ...faults,
    ...(outline.length > 0 ? outline : slivers(closed, measuredM2)),
    ...(polygonsOf(area).some(windsOneWay) ? [plainFinding('orientation')] : []),
  ];
}

function duplicates(rings: readonly LonLat[][]): Finding[] {
  const repeated = rings.flatMap((ring) =>
    ring.filter((at, index) => index > 0 && isSame(at, ring[index - 1]!)),
  );
  const [first] = repeated;
  if (!first) return [];
  const detail = bilingual(
    `有 ${repeated.length} 个连续重复的点；可由系统删去。`,
    `${repeated.length} positions repeat the one before; they can be left out.`,
  );
  return [finding('duplicateVertices', 'fixable', detail, first)];
}

/** A finding for each kind, with the first place and how many there are. */
function outlineFindings(area: Areal): Finding[] {
  const faults = readAreal(area);
  if (!Array.isArray(faults)) return [];
  const has = (...reasons: AreaFault['reason'][]) =>
    faults.some(({ reason }) => reasons.includes(reason));
  if (has('tooManyVertices', 'tooTangled', 'tooDetailed')) return [plainFinding('tooDetailed')];
  if (has('tooFewPositions', 'withoutArea', 'notAList')) return [plainFinding('withoutArea')];
  return [crossing(area, faults)];
}

function crossing(area: Areal, faults: readonly AreaFault[]): Finding {
  const { detail, place } = faults[0]!;
  const repaired = mends.selfIntersecting(area);
  const [before, after] = [measureArea(area), repaired ? measureArea(repaired) : 0];
  const isSafe = repaired !== null && Math.abs(after - before) <= safeChange * before;
  const [zh, en] = isSafe
    ? ['可由系统解开，面积变化不到 1%。', 'It can be untangled; the area changes by less than 1%.']
    : [
        '解开后面积会变，请在原软件中改正。',
        'Untangling would change the area; correct it in the program it comes from.',
      ];
  return finding(
    'selfIntersecting',
    isSafe ? 'fixable' : 'blocking',
    bilingual(`${detail.zh}${zh}`, `${detail.en} ${en}`),
    place,
  );
}

function windsOneWay([outer, ...holes]: ReturnType<typeof polygonsOf>[number]): boolean {
  return outer !== undefined && holes.some((hole) => turnsLeft(hole) === turnsLeft(outer));
}

function slivers(area: Areal, squareMetres: number): Finding[] {
  const width = (2 * squareMetres) / roughPerimeter(area);
  if (!(squareMetres > 0) || width >= sliverMetres) return [];
  const detail = bilingual(
    `狭长：平均宽度只有 ${width.toFixed(2)} 米，面积 ${squareMetres.toFixed(1)} 平方米；请确认是不是碎片。`,
    `A sliver: ${width.toFixed(2)} m wide on average, ${squareMetres.toFixed(1)} m²; make sure that it is a parcel.`,
  );
  return [finding('sliver', 'note', detail)];
}

/** In metres, to a percent: exactly takes as long as all else that is looked at. */
function roughPerimeter(area: Areal): number {
  const metresPerDegree = 111_000;
  let length = 0;
  for (const ring of polygonsOf(area).flat())
    for (let index = 1; index < ring.length; index++) {
      const [[fromLon, fromLat], [lon, lat]] = [ring[index - 1]!, ring[index]!];
      const narrowing = Math.cos((lat * Math.PI) / 180);
      length += metresPerDegree * Math.hypot((lon - fromLon) * narrowing, lat - fromLat);
    }
  return length;
}
