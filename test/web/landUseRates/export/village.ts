import type { IsoInstant } from '../../../../geodata/date.ts';
import { portionsInside, type Portion } from '../../../../geodata/area/portions.ts';
import type { Areal } from '../../../../geodata/geometry.ts';
import type { LandParcel } from '../../../../geodata/land/landParcel.ts';
import { measureArea } from '../../../../geodata/measure.ts';
import type { ParcelFeature, ParcelProperties } from '../../../../geodata/parcelFeature.ts';
import { fromSquareMetres } from '../../../../geodata/units.ts';
import {
  landTable,
  readPortions,
  type LandTable,
} from '../../../../web/landUseRates/reading/reading.ts';
import {
  exportReading,
  type ReadingToExport,
  type ExportedReading,
} from '../../../../web/landUseRates/export/exportedReading.ts';
import type { Writing } from '../../../../web/landUseRates/export/writing.ts';
import { en, zh } from '../../../../web/landUseRates/words/dictionaries.ts';
import { rectangle } from '../../../geodata/arbitraries.ts';
import { contract, day, development, enterprise, record } from '../../../geodata/land/builders.ts';
import { featureOf } from '../../parcelFeatures.ts';

/** Five parcels in a row, each of about 97 m by 111 m, on 2026-06-30; every kind of area, and of knowledge. */
export const date = day('2026-06-30');

/** A name that a spreadsheet would calculate. */
export const formulaName = '=HYPERLINK("http://example.invalid","领奖")';

const width = 0.001;

function parcelAt(place: number, known: Partial<ParcelProperties>): ParcelFeature {
  const geometry = rectangle(119.8 + place * width, 29.2, width, width);
  const registeredM2 = known.registeredM2 ?? null;
  const registeredMu = registeredM2 === null ? null : fromSquareMetres(registeredM2, 'mu');
  const feature = featureOf({ ...known, registeredMu, measuredM2: measureArea(geometry) });
  return { ...feature, geometry };
}

const features: readonly ParcelFeature[] = [
  parcelAt(0, {
    id: 'built',
    name: formulaName,
    nameEn: formulaName,
    number: '1-2',
    block: 'green',
    landUse: '1001',
    registeredM2: 10_000,
    building: 'inProduction',
    stage: 'inProduction',
    asOf: date,
  }),
  parcelAt(1, { id: 'cut', name: '跨界地块', nameEn: 'Cut', block: 'green', landUse: '1001' }),
  parcelAt(2, {
    id: 'idle',
    name: '闲置地块',
    nameEn: 'Idle',
    block: 'green',
    registeredM2: 20_000,
    blocked: true,
  }),
  parcelAt(3, { id: 'sketch', name: '示意地块', nameEn: 'Sketch', quality: 'schematic' }),
  parcelAt(4, { id: 'blank', name: '无登记地块', nameEn: 'Blank', registeredM2: 5000 }),
];

const land: readonly LandParcel[] = [
  {
    id: 'built',
    floorAreaM2: 12_000,
    footprintM2: 4000,
    record: record({
      asOf: day('2026-03-31'),
      construction: 'A2',
      supply: 'D21',
      highTech: 'H1',
      siteCoverM2: 5000,
      contract: contract({ signed: day('2020-01-10') }),
      development: development({ started: day('2020-06-01'), completed: day('2022-06-01') }),
      enterprise: enterprise({ fixedInvestment: 9000, income: 30_000, tax: 1234.56 }),
    }),
  },
  {
    id: 'cut',
    floorAreaM2: 8000,
    footprintM2: 3000,
    record: record({
      asOf: day('2026-03-31'),
      construction: 'A2',
      supply: 'D21',
      highTech: 'none',
      contract: contract({ signed: day('2021-01-10') }),
      development: development({ started: day('2021-06-01'), completed: day('2023-06-01') }),
      enterprise: enterprise({ fixedInvestment: 4000, income: 10_000 }),
    }),
  },
  {
    id: 'idle',
    floorAreaM2: null,
    footprintM2: null,
    record: record({
      asOf: day('2024-03-31'),
      construction: 'B21',
      supply: 'D21',
      contract: contract({ signed: day('2023-01-10'), agreedStart: day('2024-01-10') }),
      development: development(),
    }),
  },
  {
    id: 'sketch',
    floorAreaM2: null,
    footprintM2: null,
    record: record({ asOf: day('2026-03-31'), construction: 'B22', supply: 'E22' }),
  },
];

export const villageTable: LandTable = landTable(features, land, date);

/** All of the first, half of the second, all of the next two and a tenth of the last. */
export const drawn: Areal = rectangle(119.8, 29.2, 0.0015, width);

export function allOf(table: LandTable): Portion[] {
  return [...table.features.keys()].map((id) => ({ id, share: 1 }));
}

/** What is taken away of the whole village, or of what `of` says. */
export function taken(of: Partial<ReadingToExport> = {}): ExportedReading {
  return exportReading({
    zone: {
      id: 'village',
      name: { zh: '示例村', en: 'Example Village' },
      origin: 'example',
      note: { zh: '并非真实的村。', en: 'No real village.' },
    },
    area: { kind: 'zone', name: '全区', shape: null, quality: null },
    table: villageTable,
    reading: readPortions(villageTable, allOf(villageTable)),
    dataUntil: day('2026-03-31'),
    scenario: new Map(),
    against: null,
    places: new Map([['green', { zh: '青禾区块', en: 'Green Block' }]]),
    sources: [],
    address: 'http://127.0.0.1:8787/zones/village?date=2026-06-30&rates=zone',
    addressHasArea: true,
    madeAt: '2026-07-01T01:30:00.000Z' as IsoInstant,
    ...of,
  });
}

/** What is taken away of the shape that cuts a parcel in two. */
export function exportedDrawn(of: Partial<ReadingToExport> = {}): ExportedReading {
  return taken({
    area: { kind: 'drawn', name: '会议范围', shape: drawn, quality: null },
    reading: readPortions(villageTable, portionsInside(drawn, villageTable.located)),
    ...of,
  });
}

export const inChinese: Writing = { language: 'zh', unit: 'mu', words: zh };
export const inEnglish: Writing = { language: 'en', unit: 'ha', words: en };
