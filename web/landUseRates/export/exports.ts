import { bilingual, type Bilingual } from '../../../geodata/bilingual.ts';
import type { ExportedReading } from './exportedReading.ts';
import { saveFile } from './saveFile.ts';
import type { Writing } from './writing.ts';

/** What can be made of the figures that the panel shows: a file, or pages to print. */
export type Export = {
  readonly id: string;
  readonly name: Bilingual;
  readonly hint: Bilingual;
  /** Makes it. The code that does so is fetched when it is first wanted. */
  readonly make: (reading: ExportedReading, writing: Writing) => Promise<void>;
};

const csv = (text: string) => new Blob([text], { type: 'text/csv;charset=utf-8' });
const rates = bilingual('用地指标', 'land-use rates');

/** In the order of their buttons. */
export const ratesExports: readonly Export[] = [
  {
    id: 'workbook',
    name: bilingual('Excel', 'Excel'),
    hint: bilingual(
      '指标、分子分母、用地结构、地块、闲置、说明六张表',
      'Six sheets: rates, fractions, land structure, parcels, idle land, notes',
    ),
    make: async (reading, writing) => {
      const { xlsxFile } = await import('./xlsxFile.ts');
      const data = await xlsxFile(reading, writing);
      saveFile(reading, writing, { content: rates, extension: 'xlsx', data });
    },
  },
  {
    id: 'parcelList',
    name: bilingual('CSV 地块', 'CSV parcels'),
    hint: bilingual(
      '每宗地块一行，可直接导入其他系统',
      'A parcel a row, to be read by other systems',
    ),
    make: async (reading, writing) => {
      const { parcelCsv } = await import('./csv.ts');
      const data = csv(parcelCsv(reading, writing));
      const content = bilingual('地块清单', 'parcels');
      saveFile(reading, writing, { content, extension: 'csv', data });
    },
  },
  {
    id: 'indicatorList',
    name: bilingual('CSV 指标', 'CSV rates'),
    hint: bilingual('每项指标一行，含分子分母', 'A rate a row, with both sides of its fraction'),
    make: async (reading, writing) => {
      const { indicatorCsv } = await import('./csv.ts');
      const data = csv(indicatorCsv(reading, writing));
      saveFile(reading, writing, { content: rates, extension: 'csv', data });
    },
  },
  {
    id: 'mapFile',
    name: bilingual('GeoJSON', 'GeoJSON'),
    hint: bilingual(
      '范围与地块的图形和属性，CGCS2000 经纬度',
      'Shapes and properties of the area and its parcels, CGCS2000 longitude and latitude',
    ),
    make: async (reading, writing) => {
      const { geojsonOf } = await import('./geojson.ts');
      const text = JSON.stringify(geojsonOf(reading, writing));
      const data = new Blob([text], { type: 'application/geo+json' });
      const content = bilingual('范围与地块', 'area and parcels');
      saveFile(reading, writing, { content, extension: 'geojson', data });
    },
  },
  {
    id: 'paper',
    name: bilingual('打印', 'Print'),
    hint: bilingual(
      '一张 A4 纸：图、指标、结构、来源',
      'A sheet of A4: map, rates, structure, sources',
    ),
    make: async (reading, writing) => {
      const { openPaper } = await import('../print/openPrint.tsx');
      return openPaper(reading, writing);
    },
  },
];
