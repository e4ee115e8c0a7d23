import type { Bilingual } from '../../../../geodata/bilingual.ts';
import type { Count } from '../../../../geodata/count.ts';
import type { IsoDate } from '../../../../geodata/date.ts';
import { idleEditionNames, idleStatusNames } from '../../../../geodata/land/idleTexts.ts';
import {
  dayCell,
  numberCell,
  pageOf,
  textCell,
  type Column,
  type Page,
} from '../../../export/table.ts';
import type { ExportedReading } from '../exportedReading.ts';
import { areaFormat, areaIn, sayIn, type Writing } from '../writing.ts';

/** A line of the idle-land register: idle land longest idle first, then land that soon may be. */
export type IdleRow = {
  readonly parcel: string;
  readonly name: Bilingual;
  readonly block: string | null;
  readonly land: Count;
  readonly status: Bilingual | 'notice';
  readonly since: IsoDate;
  /** Whole days it has been idle; null for what is not yet. */
  readonly days: number | null;
  readonly ground: Bilingual;
  readonly consequence: Bilingual | null;
  readonly edition: Bilingual | null;
};

export function idleRows({ idle, parcels }: Pick<ExportedReading, 'idle' | 'parcels'>): IdleRow[] {
  const byId = new Map(parcels.map(({ properties }) => [properties.id, properties]));
  const placeOf = (id: string) => {
    const properties = byId.get(id);
    return {
      name: { zh: properties?.name ?? id, en: properties?.nameEn ?? id },
      block: properties?.block ?? null,
    };
  };
  return [
    ...idle.entries.map((entry): IdleRow => ({
      parcel: entry.parcel,
      ...placeOf(entry.parcel),
      land: entry.land,
      status: idleStatusNames[entry.status],
      since: entry.since,
      days: entry.days,
      ground: entry.groundText,
      consequence: entry.consequenceText,
      edition: idleEditionNames[entry.edition],
    })),
    ...idle.notices.map((notice): IdleRow => ({
      parcel: notice.parcel,
      ...placeOf(notice.parcel),
      land: notice.land,
      status: 'notice',
      since: notice.idleFrom,
      days: null,
      ground: notice.text,
      consequence: null,
      edition: null,
    })),
  ];
}

export function idlePage(table: ExportedReading, writing: Writing): Page {
  const { exported, units, unknown } = writing.words;
  const { columns: heads, parcelColumns: parcelHeads } = exported;
  const columns: Column<IdleRow>[] = [
    { heading: parcelHeads.name, width: 28, cell: ({ name }) => textCell(sayIn(writing, name)) },
    {
      heading: parcelHeads.block,
      width: 20,
      cell: ({ block }) => {
        const name = block === null ? null : table.places.get(block);
        return textCell(name ? sayIn(writing, name) : (block ?? unknown));
      },
    },
    {
      heading: exported.withUnit(heads.area, units[writing.unit]),
      width: 14,
      cell: ({ land }) =>
        numberCell(land.areaUnknown > 0 ? null : areaIn(writing, land.areaM2), areaFormat(writing)),
    },
    {
      heading: heads.idleStatus,
      width: 16,
      cell: ({ status }) =>
        textCell(status === 'notice' ? exported.idle.notice : sayIn(writing, status)),
    },
    { heading: heads.idleSince, width: 14, cell: ({ since }) => dayCell(since) },
    { heading: heads.idleDays, width: 10, cell: ({ days }) => numberCell(days, '#,##0') },
    { heading: heads.ground, width: 60, cell: ({ ground }) => textCell(sayIn(writing, ground)) },
    {
      heading: heads.consequence,
      width: 60,
      cell: ({ consequence }) => textCell(consequence && sayIn(writing, consequence)),
    },
    {
      heading: heads.idleEdition,
      width: 44,
      cell: ({ edition }) => textCell(edition && sayIn(writing, edition)),
    },
  ];
  return pageOf(exported.pages.idle, columns, idleRows(table));
}
