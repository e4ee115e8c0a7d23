import { written, type Pair } from './pairs.ts';

/** A layer with its number in the palette of CAD. */
type DrawingLayer = { readonly name: string; readonly colour: number };

/** The program that fields hang on parcels as extended data by. */
export const application = 'GUATU';

const symbol = (kind: string): Pair[] => [
  [100, 'AcDbSymbolTableRecord'],
  [100, kind],
];

function table(name: string, handle: string, records: readonly (readonly Pair[])[]): Pair[] {
  return [
    [0, 'TABLE'],
    [2, name],
    [5, handle],
    [330, 0],
    [100, 'AcDbSymbolTable'],
    [70, records.length],
    ...(name === 'DIMSTYLE' ? [[100, 'AcDbDimStyleTable'] as Pair] : []),
    ...records.flat(),
    [0, 'ENDTAB'],
  ];
}

function record(type: string, handle: string, owner: string, more: readonly Pair[]): Pair[] {
  return [[0, type], [type === 'DIMSTYLE' ? 105 : 5, handle], [330, owner], ...more];
}

function lineType(handle: string, name: string, dashes: readonly number[]): Pair[] {
  return record('LTYPE', handle, '5', [
    ...symbol('AcDbLinetypeTableRecord'),
    [2, name],
    [70, 0],
    [3, ''],
    [72, 65],
    [73, dashes.length],
    [40, dashes.reduce((sum, dash) => sum + Math.abs(dash), 0)],
    ...dashes.flatMap((dash): Pair[] => [
      [49, dash],
      [74, 0],
    ]),
  ]);
}

function block(name: string, handle: string, end: string, owner: string): Pair[] {
  return [
    [0, 'BLOCK'],
    [5, handle],
    [330, owner],
    [100, 'AcDbEntity'],
    [8, '0'],
    [100, 'AcDbBlockBegin'],
    [2, name],
    [70, 0],
    [10, 0],
    [20, 0],
    [30, 0],
    [3, name],
    [1, ''],
    [0, 'ENDBLK'],
    [5, end],
    [330, owner],
    [100, 'AcDbEntity'],
    [8, '0'],
    [100, 'AcDbBlockEnd'],
  ];
}

/** Where model space is on record, to which everything drawn belongs. */
export const modelSpace = '1F';

/**
 * Everything of a drawing before its entities: AutoCAD refuses one that lacks any of the tables.
 *
 * @param version AC1015 (2000) in a code page, AC1021 (2007) in UTF-8
 */
export function drawingHead(version: 'AC1015' | 'AC1021', layers: readonly DrawingLayer[]): string {
  return written([
    [0, 'SECTION'],
    [2, 'HEADER'],
    [9, '$ACADVER'],
    [1, version],
    [9, '$DWGCODEPAGE'],
    [3, 'ANSI_936'],
    [9, '$INSUNITS'],
    [70, 6],
    [9, '$HANDSEED'],
    [5, 'FFFFFFF'],
    [0, 'ENDSEC'],
    [0, 'SECTION'],
    [2, 'TABLES'],
    ...table('VPORT', '8', []),
    ...table('LTYPE', '5', [
      lineType('14', 'ByBlock', []),
      lineType('15', 'ByLayer', []),
      lineType('16', 'Continuous', []),
      lineType('17', 'DASHED', [6, -4]),
    ]),
    ...table(
      'LAYER',
      '2',
      layers.map(({ name, colour }, index) =>
        record('LAYER', (0x40 + index).toString(16).toUpperCase(), '2', [
          ...symbol('AcDbLayerTableRecord'),
          [2, name],
          [70, 0],
          [62, colour],
          [6, 'Continuous'],
        ]),
      ),
    ),
    ...table('STYLE', '3', [
      record('STYLE', '11', '3', [
        ...symbol('AcDbTextStyleTableRecord'),
        [2, 'Standard'],
        [70, 0],
        [40, 0],
        [41, 1],
        [50, 0],
        [71, 0],
        [42, 2.5],
        [3, 'simsun.ttc'],
        [4, ''],
      ]),
    ]),
    ...table('VIEW', '6', []),
    ...table('UCS', '7', []),
    ...table('APPID', '9', [
      record('APPID', '12', '9', [...symbol('AcDbRegAppTableRecord'), [2, 'ACAD'], [70, 0]]),
      record('APPID', '13', '9', [...symbol('AcDbRegAppTableRecord'), [2, application], [70, 0]]),
    ]),
    ...table('DIMSTYLE', 'A', []),
    ...table('BLOCK_RECORD', '1', [
      record('BLOCK_RECORD', modelSpace, '1', [
        ...symbol('AcDbBlockTableRecord'),
        [2, '*Model_Space'],
      ]),
      record('BLOCK_RECORD', '1B', '1', [...symbol('AcDbBlockTableRecord'), [2, '*Paper_Space']]),
    ]),
    [0, 'ENDSEC'],
    [0, 'SECTION'],
    [2, 'BLOCKS'],
    ...block('*Model_Space', '20', '21', modelSpace),
    ...block('*Paper_Space', '1C', '1D', '1B'),
    [0, 'ENDSEC'],
    [0, 'SECTION'],
    [2, 'ENTITIES'],
  ]);
}

/** What stands after the entities. */
export function drawingEnd(): string {
  const dictionary = (handle: string, owner: string, entries: readonly Pair[]): Pair[] => [
    [0, 'DICTIONARY'],
    [5, handle],
    [330, owner],
    [100, 'AcDbDictionary'],
    [281, 1],
    ...entries,
  ];
  return written([
    [0, 'ENDSEC'],
    [0, 'SECTION'],
    [2, 'OBJECTS'],
    ...dictionary('C', '0', [
      [3, 'ACAD_GROUP'],
      [350, 'D'],
    ]),
    ...dictionary('D', 'C', []),
    [0, 'ENDSEC'],
    [0, 'EOF'],
  ]);
}
