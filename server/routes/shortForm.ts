import type { IndicatorFigure } from '../../geodata/indicator.ts';
import type { Tally } from '../../geodata/tally.ts';
import type { IndicatorValues } from '../../geodata/zoneFigures.ts';
import { areaFigure, ratioFigure } from '../../geodata/units.ts';
import type { JsonBytes } from '../http/jsonBytes.ts';
import type { AreaLabel } from './areaStatistics.ts';
import { blockedPlace, placeCount, placesOfTheme, totalOf } from './classPlaces.ts';
import { byTheme, type Theme } from './themes.ts';

/**
 * Writes what an area counts, an `AreaCounts`. By hand: JSON.stringify takes objects quickly that have the same members, and
 * each of the 13 000 blocks of a large zone has others.
 *
 * @param figures of every indicator; left out where only counts are asked for
 */
export function writeShortForm(
  json: JsonBytes,
  label: AreaLabel,
  tally: Tally,
  themes: readonly Theme[],
  figures?: readonly IndicatorFigure[],
): void {
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
  for (const theme of themes) {
    const { opening, classes } = themePieces[theme];
    json.put(opening);
    let before = 0;
    for (const { place, name } of classes) {
      const parcels = tally.parcels[place]!;
      if (parcels === 0) continue;
      if (before++ > 0) json.character(comma);
      json.put(headOf(place, name, parcels));
      putAreas(json, tally, place);
    }
    json.character(closing);
  }
  json.character(comma);
  json.put(headOf(blockedPlace, 'blocked', tally.parcels[blockedPlace]!));
  putAreas(json, tally, blockedPlace);
  if (figures) json.text(`,${figuresText(figures).join(',')}`);
  json.character(closing);
}

function putAreas(json: JsonBytes, { areaM2, areaUnknown }: Tally, place: number): void {
  json.figure(areaFigure(areaM2[place]!, 'm2'), 2);
  if (areaUnknown[place] !== 0) {
    json.put(unknownOfClassPiece);
    json.figure(areaUnknown[place]!);
  }
  json.character(closing);
}

const utf8 = new TextEncoder();
const piece = (text: string) => utf8.encode(text);
const comma = 0x2c;
const closing = 0x7d;
const totalPiece = piece(',"parcels":');
const areaM2Piece = piece(',"areaKnownM2":');
const areaMuPiece = piece(',"areaKnownMu":');
const areaUnknownPiece = piece(',"areaUnknownParcels":');
const unknownOfClassPiece = piece(',"areaUnknown":');
const themePieces = byTheme((theme) => ({
  opening: piece(`,"${theme}":{`),
  classes: placesOfTheme[theme],
}));

/** Blocks have few parcels of a class: what stands before its area is ready as one piece, `"cleared":{"parcels":3,"areaM2":`. */
function headOf(place: number, name: string, parcels: number): Uint8Array {
  if (parcels >= fewParcels) return newHead(name, parcels);
  return (heads[place * fewParcels + parcels] ??= newHead(name, parcels));
}

function newHead(name: string, parcels: number): Uint8Array {
  return piece(`"${name}":{"parcels":${parcels},"areaM2":`);
}

const fewParcels = 32;
// Of its full length from the start, for an array with holes is looked up slowly.
const heads = Array.from(
  { length: placeCount * fewParcels },
  (): Uint8Array | undefined => undefined,
);

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
