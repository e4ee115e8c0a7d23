import { bilingual, type Bilingual } from '../bilingual.ts';
import type { LonLat } from '../geometry.ts';
import { figuresOf, type Figure } from './coordinateTokens.ts';
import { surveyGridAt } from './surveyGrid.ts';

/** A place and how its line was understood: as degrees, or as east and north of a survey grid, whose name is `EPSG:4549`. */
export type ParsedPosition = {
  /** Counted from 1. */
  readonly line: number;
  readonly place: LonLat;
  readonly system: 'degrees' | 'grid' | 'prefixedGrid';
  readonly gridName: string | null;
};

export type CoordinateFault = {
  readonly line: number;
  readonly text: string;
  readonly detail: Bilingual;
};

type ParsedCoordinates = {
  readonly places: readonly ParsedPosition[];
  readonly faults: readonly CoordinateFault[];
};

type Understood = Omit<ParsedPosition, 'line'>;

/**
 * Reads what a planner types or pastes, a place on each line: longitude and latitude in degrees (119.85, 29.2 or
 * 东经119°51′ 北纬29°12′), or metres of a survey grid, told by their digits: north has 7, east 6, or 8 with the number of its
 * zone (40487000), in either order. Names of points before them and other small numbers, as in rows of boundary points
 * (J1,1,3234200.000,40487000.000), do not matter, nor do lines without any number. `centralMeridian` is that of an east of 6
 * digits. Without a word that tells, the larger of two degrees is the longitude, as everywhere in China.
 */
export function parseCoordinates(text: string, centralMeridian: number): ParsedCoordinates {
  const places: ParsedPosition[] = [];
  const faults: CoordinateFault[] = [];
  text.split(/\r\n?|\n/).forEach((content, index) => {
    if (!/\p{Nd}/u.test(content)) return;
    const line = index + 1;
    const understood = placeIn(content, centralMeridian);
    if ('place' in understood) places.push({ line, ...understood });
    else faults.push({ line, text: content.trim(), detail: understood });
  });
  return { places, faults };
}

const faults = {
  angle: bilingual('分、秒须小于 60。', 'Minutes and seconds are less than 60.'),
  noPair: bilingual(
    '看不出一个点：须为经度和纬度（119.85, 29.2），或北坐标 7 位和东坐标 6 位或 8 位（3234200, 40487000）。',
    'No place is to be seen here: give longitude and latitude (119.85, 29.2), or a north of 7 digits and an east of 6 or 8 (3234200, 40487000).',
  ),
  tooMany: bilingual(
    '数字太多，看不出哪两个是坐标；每行只写一个点。',
    'Too many numbers to tell which two are meant; write one place on a line.',
  ),
  sameAxis: bilingual(
    '两个数都是经度，或都是纬度。',
    'Both numbers are longitudes, or both are latitudes.',
  ),
  range: bilingual(
    '经度须在 -180 至 180 之间，纬度须在 -90 至 90 之间。',
    'Longitudes run from -180 to 180, latitudes from -90 to 90.',
  ),
  zone: bilingual(
    '东坐标前两位不是 3 度带带号（25 至 45）；6 度带坐标请先转换。',
    'The first two digits of the east are no 3-degree zone (25 to 45); convert 6-degree coordinates first.',
  ),
};

function placeIn(content: string, centralMeridian: number): Understood | Bilingual {
  const figures = figuresOf(content);
  if (figures === null) return faults.angle;
  const metric = figures.filter(({ digits }) => digits >= 6);
  return metric.length > 0 ? onGrid(metric, centralMeridian) : inDegrees(figures);
}

function onGrid(figures: readonly Figure[], centralMeridian: number): Understood | Bilingual {
  const norths = figures.filter(({ digits }) => digits === 7);
  const easts = figures.filter(({ digits }) => digits === 6 || digits === 8);
  const [north, east] = [norths[0], easts[0]];
  if (!north || !east) return faults.noPair;
  if (norths.length > 1 || easts.length > 1) return faults.tooMany;
  if (east.digits === 6) {
    const grid = surveyGridAt(centralMeridian);
    const place = grid.inverse([east.value, north.value]);
    return { place, system: 'grid', gridName: grid.name };
  }
  const zone = Math.floor(east.value / 1_000_000);
  if (zone < 25 || zone > 45) return faults.zone;
  const grid = surveyGridAt(3 * zone);
  const place = grid.inverse([east.value - zone * 1_000_000, north.value]);
  return { place, system: 'prefixedGrid', gridName: grid.prefixedName };
}

function inDegrees(figures: readonly Figure[]): Understood | Bilingual {
  const pair = [
    figures.filter(({ isDegrees }) => isDegrees),
    figures.filter(({ hasFraction }) => hasFraction),
    figures,
  ].find(({ length }) => length === 2);
  const [one, other] = pair ?? [];
  if (!one || !other) return figures.length > 2 ? faults.tooMany : faults.noPair;
  if (one.axis !== null && one.axis === other.axis) return faults.sameAxis;
  const isLonFirst =
    one.axis === 'lon' ||
    other.axis === 'lat' ||
    (one.axis === null && other.axis === null && Math.abs(one.value) > Math.abs(other.value));
  const place: LonLat = isLonFirst ? [one.value, other.value] : [other.value, one.value];
  if (Math.abs(place[0]) > 180 || Math.abs(place[1]) > 90) return faults.range;
  return { place, system: 'degrees', gridName: null };
}
