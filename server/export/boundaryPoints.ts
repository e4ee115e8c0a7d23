import { stripOf } from '../../geodata/export/exportSystems.ts';
import type { ExportedParcel } from '../../geodata/export/exportedParcel.ts';
import { landUses } from '../../geodata/landUse.ts';
import type { LonLat, MultiPolygon } from '../../geodata/geometry.ts';
import { qualityNames } from '../../geodata/quality.ts';
import type { Datum } from '../../geodata/survey/systems/datum.ts';
import { roundTo } from '../../geodata/units.ts';
import { planarRingArea } from '../../geodata/area/surveyGrid.ts';
import type { ExportLayer, ParcelPages } from './exportLayer.ts';
import { encoderOf } from './gbk.ts';
import { shapeIn } from './shapeIn.ts';

const datumNames: Readonly<Partial<Record<Datum, string>>> = {
  cgcs2000: '2000国家大地坐标系',
  xian80: '1980西安坐标系',
  beijing54: '1954年北京坐标系',
};

/**
 * 界址点坐标, as land is put up for approval: X is north and Y east. The area is that of the corners on the plane, in hectares, which
 * is what offices check; what the parcel's boundary and area are worth stands in the last field, 备注.
 */
export async function* boundaryPoints(
  pages: ParcelPages,
  layer: ExportLayer,
): AsyncGenerator<Uint8Array> {
  const shapeOf = shapeIn(layer.system);
  const encode = encoderOf(layer.encoding);
  yield encode(`${layer.encoding === 'utf-8' ? '\uFEFF' : ''}${head(layer)}`);
  for await (const page of pages) {
    const lines = page.flatMap((parcel) => parcelLines(parcel, shapeOf(parcel), layer));
    if (lines.length > 0) yield encode(`${lines.join('\r\n')}\r\n`);
  }
}

function head({ zone, asOf, system, notes }: ExportLayer): string {
  const strip = stripOf(system);
  const lines = [
    '[扩展信息]',
    ...notes.map((note, index) => `说明${index + 1}=${plain(note)}`),
    '[属性描述]',
    '格式版本号=1.01',
    `数据产生单位=${zone.zh}`,
    `数据产生日期=${asOf}`,
    `坐标系=${datumNames[system.datum] ?? ''}`,
    `几度分带=${strip?.width ?? ''}`,
    '投影类型=高斯克吕格',
    '计量单位=米',
    `带号=${strip?.zone ?? ''}`,
    '精度=0.001',
    '转换参数=0,0,0,0,0,0,0',
    '[地块坐标]',
  ];
  return `${lines.join('\r\n')}\r\n`;
}

function parcelLines(
  parcel: ExportedParcel,
  { coordinates }: MultiPolygon,
  { language }: ExportLayer,
): string[] {
  const { number, name, landUse, quality } = parcel.properties;
  let ringNumber = 0;
  let point = 0;
  const points = coordinates.flat().flatMap((ring) => {
    ringNumber += 1;
    const first = point + 1;
    return ring.map(([east, north], index) => {
      const isClosing = index === ring.length - 1;
      if (!isClosing) point += 1;
      return `J${isClosing ? first : point},${ringNumber},${north.toFixed(3)},${east.toFixed(3)}`;
    });
  });
  const remark = [qualityNames[quality], parcel.registered?.source].flatMap(
    (part) => part?.[language] ?? [],
  );
  const fields = [
    String(points.length),
    hectares(coordinates).toFixed(4),
    number ?? '',
    name,
    '面',
    '',
    landUse === null ? '' : landUses[landUse].name.zh,
    landUse ?? '',
    '',
    '',
    '',
    '',
    remark.join(' '),
  ];
  return [`${fields.map(plain).join(',')},@`, ...points];
}

function hectares(polygons: readonly LonLat[][][]): number {
  const squareMetres = polygons
    .map(([outer = [], ...holes]) =>
      holes.reduce((area, hole) => area - planarRingArea(hole), planarRingArea(outer)),
    )
    .reduce((sum, area) => sum + area, 0);
  return roundTo(squareMetres / 10_000, 4);
}

/** Without what parts a line: a comma becomes its full-width twin, which looks the same to people. */
function plain(text: string): string {
  return text.replace(/,/g, '，').replace(/@/g, '＠').replace(/\s+/g, ' ');
}
