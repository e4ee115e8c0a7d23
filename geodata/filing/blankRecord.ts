import type { Bilingual } from '../bilingual.ts';
import type { IsoDate } from '../date.ts';
import type { Polygon } from '../geometry.ts';
import { nothingRecorded } from '../land/landRecord.ts';
import type { FormKind, FormRecords } from './filed.ts';

const nothing: Bilingual = { zh: '', en: '' };
/** No boundary yet. */
const nowhere: Polygon = { type: 'Polygon', coordinates: [] };

/**
 * What a form of a kind starts from: nothing filled in but what is usual. `missingIn` tells what it lacks.
 *
 * @param id of the record; of a land record its parcel's
 */
export function blankRecord<Kind extends FormKind>(
  kind: Kind,
  id: string,
  day: IsoDate,
): FormRecords[Kind] {
  const site = { kind: 'site' } as const;
  const blank: FormRecords = {
    source: { id, title: nothing, covers: { from: day, to: day }, note: null },
    town: { id, name: nothing, quality: 'schematic', geometry: nowhere },
    block: { id, name: nothing, town: null, quality: 'schematic', geometry: nowhere, note: null },
    project: {
      id,
      name: nothing,
      owner: null,
      category: 'industry',
      contact: null,
      investment: null,
      parcels: [],
      provenance: site,
      note: null,
    },
    work: {
      id,
      name: nothing,
      kind: 'road',
      block: null,
      quality: 'schematic',
      geometry: null,
      note: null,
    },
    target: {
      id,
      subject: { kind: 'parcel', id: '' },
      axis: 'levelling',
      state: 'complete',
      due: day,
      dueAsPrinted: nothing,
      provenance: site,
      note: null,
    },
    parcelLand: { parcel: id, asOf: day, ...nothingRecorded, provenance: site },
    doubt: {
      id,
      title: nothing,
      readings: [{ text: nothing, provenance: site }],
      handling: nothing,
      facts: [],
      subjects: [],
    },
  };
  return blank[kind];
}
