import type { Language } from '../../geodata/bilingual.ts';
import type { Count } from '../../geodata/count.ts';
import { stages } from '../../geodata/stage.ts';
import type { ZoneFigures } from '../../geodata/zoneFigures.ts';

export const cityColumns = ['name', 'figure', 'state', 'parcels', 'area', 'asOf'] as const;
export type CityColumn = (typeof cityColumns)[number];
export type CitySorting = { readonly column: CityColumn; readonly descending: boolean };

/** What a zone's rate comes to: a percentage, what a source reports of the whole, or why there is none. */
type CityFigure =
  | { readonly kind: 'counted'; readonly percent: number; readonly unknownParcels: number }
  | { readonly kind: 'reported'; readonly percent: number }
  | { readonly kind: 'unknown'; readonly unknownParcels: number }
  | { readonly kind: 'none' };

export function figureOf(zone: ZoneFigures, rate: string): CityFigure {
  const percent = zone.indicators[rate];
  const unknownParcels = zone.unknownParcels[rate] ?? 0;
  if (percent !== undefined) return { kind: 'counted', percent, unknownParcels };
  const reported = zone.reported[rate];
  if (reported) return { kind: 'reported', percent: reported.percent };
  return zone.missing[rate] === undefined ? { kind: 'none' } : { kind: 'unknown', unknownParcels };
}

/** Zones whose name in either language, or id, has a text in it; examples only where they are wanted. */
export function chosenZones(
  zones: readonly ZoneFigures[],
  search: string,
  withExamples: boolean,
): ZoneFigures[] {
  const wanted = search.trim().toLowerCase();
  return zones.filter(
    ({ id, name, nameEn, origin }) =>
      (withExamples || origin !== 'example') &&
      [id, name, nameEn].some((text) => text.toLowerCase().includes(wanted)),
  );
}

/** In the order of a column; zones that have nothing to say there come last either way, and equals by their names. */
export function sortedZones(
  zones: readonly ZoneFigures[],
  { column, descending }: CitySorting,
  rate: string,
  language: Language,
): ZoneFigures[] {
  const collator = new Intl.Collator(language === 'zh' ? 'zh-CN' : 'en', { numeric: true });
  const nameOf = ({ name, nameEn }: ZoneFigures) => (language === 'zh' ? name : nameEn);
  const byName = (a: ZoneFigures, b: ZoneFigures) =>
    collator.compare(nameOf(a), nameOf(b)) || (a.id < b.id ? -1 : 1);
  const turn = descending ? -1 : 1;
  if (column === 'name') return zones.toSorted((a, b) => turn * byName(a, b));
  const valueOf = (zone: ZoneFigures) => sortValue(zone, column, rate);
  return zones.toSorted((a, b) => {
    const [one, other] = [valueOf(a), valueOf(b)];
    if (one === null || other === null) return one === other ? byName(a, b) : one === null ? 1 : -1;
    return one === other ? byName(a, b) : one < other ? -turn : turn;
  });
}

function sortValue(
  zone: ZoneFigures,
  column: Exclude<CityColumn, 'name'>,
  rate: string,
): number | string | null {
  if (column === 'parcels') return zone.parcels;
  if (column === 'area')
    return zone.areaUnknownParcels === zone.parcels && zone.parcels > 0 ? null : zone.areaKnownM2;
  if (column === 'asOf') return zone.asOf;
  if (column === 'state') {
    const stage = zone.leadingStage;
    return stage === null || stage === 'unknown' ? null : stages.indexOf(stage);
  }
  const figure = figureOf(zone, rate);
  return 'percent' in figure ? figure.percent : null;
}

/** What zones come to together, and how many of them are examples. */
export function cityTotal(zones: readonly ZoneFigures[]): Count & { readonly examples: number } {
  let [parcels, areaM2, areaUnknown, examples] = [0, 0, 0, 0];
  for (const zone of zones) {
    parcels += zone.parcels;
    areaM2 += zone.areaKnownM2;
    areaUnknown += zone.areaUnknownParcels;
    if (zone.origin === 'example') examples += 1;
  }
  return { parcels, areaM2, areaUnknown, examples };
}
