import type { Geometry, LonLat } from '../../../../geodata/geometry.ts';
import { assembleRings } from '../../../../geodata/survey/rings/assembleRings.ts';
import { ringsOfPoints, type RingPoint } from '../../../../geodata/survey/rings/ringsOfPoints.ts';
import type { AttributeValue } from '../../../../geodata/survey/surveyFile.ts';
import { unreadable } from '../../../../geodata/survey/surveyFileError.ts';
import { linesOf } from '../text/readText.ts';

/** A parcel of the file: its line, and the points below it. */
export type BoundaryParcel = {
  /** Of its header, counted from 1. */
  readonly line: number;
  readonly attributes: ReadonlyMap<string, AttributeValue>;
  /** East before north, as everywhere here; the file has X, the north, first. */
  readonly points: readonly LonLat[];
  readonly geometry: Geometry;
};

/** Fields of a parcel by their place. Files have seven to thirteen of them, shorter ones the first. */
const fieldNames = [
  '界址点数',
  '地块面积（公顷）',
  '地块编号',
  '地块名称',
  '图形属性',
  '图幅号',
  '地块用途',
  '地类编码',
  'TBLX',
  'DL',
  'GZQ',
  'GZH',
  'BZ',
] as const;

/** The parcels of a text, one after the other. How many points one says it has is not believed: tools count differently. */
export function* boundaryParcels(text: string): Generator<BoundaryParcel> {
  let header: { line: number; fields: string[] } | null = null;
  let points: RingPoint[] = [];
  let line = 0;
  for (const content of linesOf(text)) {
    line += 1;
    if (/[@＠]\s*$/.test(content)) {
      if (header) yield parcelOf(header.line, header.fields, points);
      header = { line, fields: fieldsOf(content) };
      points = [];
    } else if (header && /\S/.test(content) && !/^\s*[[【]/.test(content)) {
      points.push(pointIn(content, line));
    }
  }
  if (header) yield parcelOf(header.line, header.fields, points);
}

function fieldsOf(line: string): string[] {
  return line
    .replace(/[,，]?\s*[@＠]\s*$/, '')
    .split(/[,，]/)
    .map((field) => field.trim().replace(/^["“'‘](.*)["”'’]$/, '$1'));
}

/** `J1,1,3234200.000,40487000.000`; the number of the ring may be missing, a remark may follow. */
function pointIn(content: string, line: number): RingPoint {
  const fields = content
    .normalize('NFKC')
    .trim()
    .split(/\s*[,;]\s*|\s+/);
  const hasRing = fields.length >= 4;
  const [x, y] = (hasRing ? fields.slice(2) : fields.slice(1)).map(Number);
  if (x === undefined || y === undefined || Number.isNaN(x) || Number.isNaN(y))
    throw unreadable(
      `第 ${line} 行不是界址点（点号,圈号,X,Y）：${content.trim().slice(0, 60)}`,
      `Line ${line} is no boundary point (name, ring, X, Y): ${content.trim().slice(0, 60)}`,
    );
  return { ring: hasRing ? fields[1]! : '', position: [y, x] };
}

function parcelOf(
  line: number,
  fields: readonly string[],
  points: readonly RingPoint[],
): BoundaryParcel {
  if (points.length === 0)
    throw unreadable(
      `第 ${line} 行的地块下面没有界址点。`,
      `No boundary points follow the parcel of line ${line}.`,
    );
  const named = fields.map((value, index): [string, AttributeValue] => [
    fieldNames[index] ?? `字段 ${index + 1}`,
    value === '' ? null : value,
  ]);
  return {
    line,
    attributes: new Map(named),
    points: points.map(({ position }) => position),
    geometry: shapeOf(fields[4] ?? '面', points),
  };
}

function shapeOf(kind: string, points: readonly RingPoint[]): Geometry {
  const positions = points.map(({ position }) => position);
  if (kind.includes('点')) return { type: 'Point', coordinates: positions[0]! };
  if (kind.includes('线')) return { type: 'LineString', coordinates: positions };
  return assembleRings(ringsOfPoints(points));
}
