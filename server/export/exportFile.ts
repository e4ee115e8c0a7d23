import type { Language } from '../../geodata/bilingual.ts';
import {
  dataFormats,
  type DataFormat,
  type TextEncoding,
} from '../../geodata/export/dataFormat.ts';
import { exportFields } from '../../geodata/export/exportField.ts';
import { usualSystem } from '../../geodata/export/exportSystems.ts';
import type { LonLat } from '../../geodata/geometry.ts';
import type { ReferenceSystem } from '../../geodata/survey/systems/referenceSystem.ts';
import type { Moment, Store, ZoneSummary } from '../store/store.ts';
import type { ExportLayer } from './exportLayer.ts';
import { exportNotes } from './exportNotes.ts';
import { readExport, type ExportExtent } from './readExport.ts';
import { writers } from './writers.ts';

/** What is wanted: which parcels of a zone on which day, and as what. */
export type ExportRequest = {
  readonly zone: ZoneSummary;
  readonly format: DataFormat;
  readonly system: ReferenceSystem;
  readonly moment: Moment;
  readonly extent: ExportExtent;
  readonly language: Language;
  readonly encoding: TextEncoding;
};

/** The middle of a zone's box, by which its strips are told. */
function middleOf({ bbox: [west, south, east, north] }: Pick<ZoneSummary, 'bbox'>): LonLat {
  return [(west + east) / 2, (south + north) / 2];
}

export function systemFor(format: DataFormat, zone: ZoneSummary): ReferenceSystem {
  return usualSystem(format, middleOf(zone));
}

/** The encoding that a format is written in where nobody says: GBK where older programs expect it. */
export function usualEncoding(format: DataFormat): TextEncoding {
  return dataFormats[format].encodings[0];
}

/** Parcels as a file, written piece by piece as it is read. */
export async function* exportFile(
  store: Store,
  request: ExportRequest,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const { zone, format, system, moment, extent, language, encoding } = request;
  const write = await writers[format]();
  const layer: ExportLayer = {
    zone: zone.name,
    asOf: moment.asOf,
    name: language === 'zh' ? '地块' : 'parcels',
    plainName: zone.id.replace(/[^\w-]/g, '-'),
    fields: exportFields(extent.area?.cut ?? false),
    system,
    language,
    encoding,
    notes: await exportNotes(store, request),
  };
  const pages = readExport(store, zone.id, extent, moment, signal);
  try {
    // Before anything is written, so that what cannot be read is refused and no file that breaks off.
    const first = await pages.next();
    yield* write(afterFirst(first, pages), layer);
  } finally {
    await pages.return(undefined);
  }
}

async function* afterFirst<Page>(
  first: IteratorResult<Page>,
  pages: AsyncGenerator<Page>,
): AsyncGenerator<Page> {
  if (first.done) return;
  yield first.value;
  yield* pages;
}

/** `金东开发区_地块_2010-09-30.zip`, and the same in letters that any program takes. */
export function exportName({ zone, format, moment, language }: ExportRequest): {
  readonly name: string;
  readonly plain: string;
} {
  const { extension } = dataFormats[format];
  const safe = (text: string) => text.replace(/[^\p{L}\p{N}-]+/gu, '-');
  const what = language === 'zh' ? '地块' : 'parcels';
  return {
    name: `${safe(zone.name[language])}_${what}_${moment.asOf}.${extension}`,
    plain: `${zone.id.replace(/[^\w-]/g, '-')}-${moment.asOf}.${extension}`,
  };
}
