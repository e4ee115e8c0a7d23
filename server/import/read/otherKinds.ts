import { bilingual, type Bilingual } from '../../../geodata/bilingual.ts';
import type { Head } from './format.ts';
import { endingOf, type Part } from './part.ts';

/** Kinds of files that people send and that are not read, with what to do instead. */
const otherKinds: readonly {
  /** In Latin-1. */
  readonly begins: readonly string[];
  readonly endings: readonly string[];
  readonly advice: Bilingual;
}[] = [
  {
    begins: ['AC10'],
    endings: ['.dwg'],
    advice: bilingual('是 DWG；请在 CAD 中另存为 DXF。', 'is a DWG; save it as DXF.'),
  },
  {
    begins: ['\u00d0\u00cf\u0011\u00e0'],
    endings: ['.xls', '.doc'],
    advice: bilingual(
      '是旧版 Excel 或 Word；请另存为 .xlsx。',
      'is of an old Excel or Word; save it as .xlsx.',
    ),
  },
  {
    begins: ['Rar!', '7z\u00bc\u00af'],
    endings: ['.rar', '.7z'],
    advice: bilingual(
      '是 RAR 或 7z；请解开后压缩成 ZIP。',
      'is a RAR or 7z; unpack it and pack a ZIP.',
    ),
  },
  {
    begins: ['%PDF'],
    endings: ['.pdf'],
    advice: bilingual(
      '是 PDF，里面没有坐标；请要 DXF 或界址点文件。',
      'is a PDF, without coordinates; ask for a DXF or boundary points.',
    ),
  },
  {
    begins: ['\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', 'II*', 'MM\0*'],
    endings: ['.png', '.jpg', '.jpeg', '.gif', '.tif', '.tiff', '.bmp'],
    advice: bilingual('是图片，不读。', 'is a picture and not read.'),
  },
  {
    begins: [],
    endings: [
      '.gdbtable',
      '.gdbtablx',
      '.mdb',
      '.mif',
      '.tab',
      '.wl',
      '.wt',
      '.wp',
      '.vct',
      '.ovobj',
      '.ovobjx',
    ],
    advice: bilingual(
      '的格式不读；请在原软件中导出 Shapefile、GeoPackage 或 KML。',
      'is of a kind that is not read; export a shapefile, a GeoPackage or a KML.',
    ),
  },
];

/** Why a file is not read. */
export function whyNot(part: Part, { bytes }: Head): Bilingual {
  if (part.bytes.length === 0) return named(part, '是空的。', 'is empty.');
  const beginning = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  const kind =
    otherKinds.find(({ begins }) => begins.some((mark) => beginning.startsWith(mark))) ??
    otherKinds.find(({ endings }) => endings.includes(endingOf(part)));
  if (kind) return named(part, kind.advice.zh, kind.advice.en);
  return named(
    part,
    '不是认得的格式；可以读 Shapefile、界址点 TXT、DXF、GeoPackage、GeoJSON、KML、CSV、XLSX、FlatGeobuf。',
    'is of no kind that is known here; shapefiles, boundary points, DXF, GeoPackage, GeoJSON, KML, CSV, XLSX and FlatGeobuf are.',
  );
}

function named({ name }: Part, zh: string, en: string): Bilingual {
  return bilingual(`${name} ${zh}`, `${name} ${en}`);
}
