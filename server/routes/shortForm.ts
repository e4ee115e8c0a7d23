import { z } from '@hono/zod-openapi';
import { missingReasons, type IndicatorFigure } from '../../geodata/indicator.ts';
import type { Tally } from '../../geodata/tally.ts';
import type { IndicatorValues, ShortCount } from '../../geodata/zoneFigures.ts';
import { areaFigure, ratioFigure } from '../../geodata/units.ts';
import { JsonBytes } from '../http/jsonBytes.ts';
import { blockedPlace, placesOfTheme, totalOf } from './classPlaces.ts';
import type { AreaLabel, AreaStatistics } from './areaStatistics.ts';
import { reportedRateSchema } from './schemas/indicator.ts';
import { leftOut } from './schemas/leftOut.ts';
import { schemaOf } from './schemas/schemaOf.ts';
import { wholeNumber } from './schemas/common.ts';
import { allThemes, countsOfSome, type Theme } from './themes.ts';

/** What an area counts: `AreaStatistics` without the classes that no parcel belongs to. */
export type AreaCounts = Pick<
  AreaStatistics,
  'id' | 'name' | 'nameEn' | 'parcels' | 'areaKnownM2' | 'areaKnownMu' | 'areaUnknownParcels'
> & {
  readonly [T in Theme]: { readonly [Class in keyof AreaStatistics[T]]?: ShortCount };
} & { readonly blocked: ShortCount } & Partial<IndicatorValues>;

export const countSchema = schemaOf<ShortCount>()(
  z
    .object({ parcels: wholeNumber, areaM2: z.number(), areaUnknown: wholeNumber.optional() })
    .openapi('ShortCount', {
      description:
        'areaM2 sums the known areas, to 0.01 m²; areaUnknown counts parcels of unknown area and is left out when 0.',
    }),
);

export const indicatorValueSchemas = {
  indicators: z.record(z.string(), z.number()),
  missing: z.record(z.string(), z.enum(missingReasons).exclude(['noDenominator'])),
  unknownParcels: z.record(z.string(), wholeNumber),
  reported: z.record(z.string(), reportedRateSchema),
};

export const areaCountsSchema = schemaOf<AreaCounts>()(
  z
    .object({
      id: z.string().nullable(),
      name: z.string(),
      nameEn: z.string(),
      parcels: wholeNumber,
      areaKnownM2: z.number(),
      areaKnownMu: z.number(),
      areaUnknownParcels: wholeNumber,
      ...countsOfSome(countSchema),
      blocked: countSchema,
      indicators: leftOut(indicatorValueSchemas.indicators),
      missing: leftOut(indicatorValueSchemas.missing),
      unknownParcels: leftOut(indicatorValueSchemas.unknownParcels),
      reported: leftOut(indicatorValueSchemas.reported),
    })
    .openapi('AreaCounts', {
      description:
        'What an area counts. Classes that no parcel belongs to are left out. The last four members come with `indicators=true`: `indicators` has the values by id, to six significant digits; `missing` says why an indicator has none, but for those that speak of nothing in the area, which are in neither. `unknownParcels` of an indicator say too little to be in its fraction; none is left out. `reported` is what sources say of the whole zone. Both sides of every fraction, units and formulas come with `working=true`.',
    }),
);

/**
 * What an area counts as JSON, an `AreaCounts`. Written by hand: JSON.stringify takes objects quickly that have the same
 * members, and each of the 13 000 blocks of a large zone has others.
 *
 * @param figures of every indicator; left out where only counts are asked for
 */
export function shortForm(
  label: AreaLabel,
  tally: Tally,
  figures?: readonly IndicatorFigure[],
): Uint8Array {
  const total = totalOf(tally);
  const { id, name, nameEn } = label;
  json.text(JSON.stringify({ id, name, nameEn }).slice(0, -1));
  json.put(totalPiece);
  json.figure(total.parcels);
  json.put(areaM2Piece);
  json.figure(areaFigure(total.areaM2, 'm2'), 2);
  json.put(areaMuPiece);
  json.figure(areaFigure(total.areaM2, 'mu'), 4);
  json.put(areaUnknownPiece);
  json.figure(total.areaUnknown);
  for (const { opening, classes } of themePieces) {
    json.put(opening);
    let from = 1;
    for (const { place, member } of classes) {
      if (tally.parcels[place] === 0) continue;
      json.put(member, from);
      putCount(tally, place);
      from = 0;
    }
    json.put(closing);
  }
  json.put(blockedPiece);
  putCount(tally, blockedPlace);
  if (figures) json.text(`,${figuresText(figures).join(',')}`);
  json.put(closing);
  return json.take();
}

/** One for all areas: each is written whole before the next begins. */
const json = new JsonBytes();

function putCount({ parcels, areaM2, areaUnknown }: Tally, place: number): void {
  json.figure(parcels[place]!);
  json.put(areaOfClassPiece);
  json.figure(areaFigure(areaM2[place]!, 'm2'), 2);
  if (areaUnknown[place] !== 0) {
    json.put(unknownOfClassPiece);
    json.figure(areaUnknown[place]!);
  }
  json.put(closing);
}

const utf8 = new TextEncoder();
const piece = (text: string) => utf8.encode(text);
const closing = piece('}');
const totalPiece = piece(',"parcels":');
const areaM2Piece = piece(',"areaKnownM2":');
const areaMuPiece = piece(',"areaKnownMu":');
const areaUnknownPiece = piece(',"areaUnknownParcels":');
const areaOfClassPiece = piece(',"areaM2":');
const unknownOfClassPiece = piece(',"areaUnknown":');
const blockedPiece = piece(',"blocked":{"parcels":');
const themePieces = allThemes.map((theme) => ({
  opening: piece(`,"${theme}":{`),
  classes: placesOfTheme[theme].map(({ name, place }) => ({
    place,
    // The first of a theme goes without its comma.
    member: piece(`,"${name}":{"parcels":`),
  })),
}));

/** What there is to say of every indicator. */
export function figureValues(figures: readonly IndicatorFigure[]): IndicatorValues {
  // What the text says is of this type.
  return JSON.parse(`{${figuresText(figures).join(',')}}`) as IndicatorValues;
}

/** What there is to say of every indicator, as the members of an area that it stands in. */
function figuresText(figures: readonly IndicatorFigure[]): readonly string[] {
  const indicators: string[] = [];
  const reasons: string[] = [];
  const unknown: string[] = [];
  const told: string[] = [];
  for (const { id, value, missing, unknownParcels, reported } of figures) {
    if (value !== null) indicators.push(`"${id}":${ratioFigure(value)}`);
    if (missing !== null && missing !== 'noDenominator') reasons.push(`"${id}":"${missing}"`);
    if (unknownParcels > 0) unknown.push(`"${id}":${unknownParcels}`);
    if (reported) told.push(`"${id}":${JSON.stringify(reported)}`);
  }
  return [
    `"indicators":{${indicators.join(',')}}`,
    `"missing":{${reasons.join(',')}}`,
    `"unknownParcels":{${unknown.join(',')}}`,
    `"reported":{${told.join(',')}}`,
  ];
}
