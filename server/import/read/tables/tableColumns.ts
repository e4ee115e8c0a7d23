import { guessRoles } from '../../../../geodata/survey/fields/guessRoles.ts';
import { plainName } from '../../../../geodata/survey/fields/roleNames.ts';

/** Where a table has what, as numbers of columns; undefined for what it has not. */
export type TableColumns = {
  /** Of east or longitude, and of north or latitude, or of X and Y where nobody knows which is which. */
  readonly coordinates: readonly [number, number] | undefined;
  readonly wkt: number | undefined;
  readonly point: number | undefined;
  readonly ring: number | undefined;
  /** Of what tells one parcel from another. */
  readonly parcel: number | undefined;
};

/** Pairs of names for coordinates: east and north in this order, whatever they are called. X alone may be either. */
const coordinateNames: readonly (readonly [RegExp, RegExp])[] = [
  [/^(经度|东经|lon|lng|longitude|jd|jingdu)$/, /^(纬度|北纬|lat|latitude|wd|weidu)$/],
  [
    /^(东坐标|横坐标|y横坐标|横坐标y|东|east|easting|东坐标y|y东)$/,
    /^(北坐标|纵坐标|x纵坐标|纵坐标x|北|north|northing|北坐标x|x北)$/,
  ],
  [/^(x|x坐标|坐标x|xzb|zbx|xcoord|pointx)$/, /^(y|y坐标|坐标y|yzb|zby|ycoord|pointy)$/],
];

export function tableColumns(names: readonly string[]): TableColumns {
  const plain = names.map(plainName);
  const column = (pattern: RegExp) => {
    const found = plain.findIndex((name) => pattern.test(name));
    return found < 0 ? undefined : found;
  };
  const pair = coordinateNames
    .map(([one, other]) => [column(one), column(other)])
    .find((columns): columns is [number, number] => columns.every((found) => found !== undefined));
  const parcel = guessRoles(names)
    .filter(({ role, confidence }) => (role === 'number' || role === 'name') && confidence > 0.5)
    .toSorted((one) => (one.role === 'number' ? -1 : 1))[0];
  return {
    coordinates: pair,
    wkt: column(/^(wkt|geom|geometry|thegeom|shape|图形)$/),
    point: column(/^(点号|界址点号|界址点|点名|jzdh|jzd|dh|point|pointno|序号)$/),
    ring: column(/^(圈号|地块圈号|环号|ring|qh)$/),
    parcel: parcel && names.indexOf(parcel.field),
  };
}
