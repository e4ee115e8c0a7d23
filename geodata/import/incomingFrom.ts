import { bilingual, type Bilingual } from '../bilingual.ts';
import type { Areal } from '../geometry.ts';
import { isLandUse, landUseOrder, landUses, type LandUse } from '../landUse.ts';
import { measureArea } from '../measure.ts';
import type { RegisteredArea } from '../parcel.ts';
import type { BoundaryQuality } from '../quality.ts';
import type { RoleFields } from '../survey/fields/guessRoles.ts';
import { declaredAreaOf, unitOf } from '../survey/findings/declaredArea.ts';
import type { JudgedFeature } from '../survey/findings/judgeFeature.ts';
import { mends } from '../survey/findings/mends.ts';
import type { SurveyFeature } from '../survey/surveyFile.ts';
import { toSquareMetres } from '../units.ts';
import type { IncomingParcel } from './incomingParcel.ts';
import { readableText } from './readableText.ts';

type Named = { readonly id: string; readonly name: Bilingual };

/** What a file's features are read as beside what they say. */
export type Bringing = {
  readonly fields: RoleFields;
  /** Of the boundaries; a file says nothing of it. */
  readonly quality: Extract<BoundaryQuality, 'surveyed' | 'digitised'>;
  /** What its figures name as their source. */
  readonly source: string;
  /** Areas of the zone that features may name. */
  readonly blocks: readonly Named[];
  readonly towns: readonly Named[];
};

/** A feature as the parcel that it would become, mended where that is safe; null where it cannot come in. */
export function incomingFrom(
  feature: SurveyFeature,
  { area, measuredM2, findings }: JudgedFeature,
  bringing: Bringing,
): IncomingParcel | null {
  if (findings.some(({ severity }) => severity === 'blocking')) return null;
  const geometry = area && mended(area);
  if (area !== null && geometry === null) return null;
  return {
    feature: feature.number,
    where: feature.where,
    shape: geometry && {
      geometry,
      measuredM2: measureArea(geometry),
      quality: bringing.quality,
    },
    said: saidBy(feature, measuredM2, bringing),
  };
}

function mended(area: Areal): Areal | null {
  let shape: Areal | null = area;
  for (const mend of Object.values(mends)) shape = shape && mend(shape);
  const [only, ...more] = shape?.type === 'MultiPolygon' ? shape.coordinates : [];
  return only && more.length === 0 ? { type: 'Polygon', coordinates: only } : shape;
}

/** What stands in the fields; a field that is empty says nothing, so that it takes nothing away. */
function saidBy(
  { attributes, where }: SurveyFeature,
  measuredM2: number | null,
  { fields, source, blocks, towns }: Bringing,
): IncomingParcel['said'] {
  const text = (role: keyof RoleFields) =>
    readableText(String(attributes.get(fields[role] ?? '') ?? ''));
  const [number, name, landUse] = [text('number'), text('name'), landUseOf(text('use'))];
  const [block, town] = [namedBy(blocks, text('block')), namedBy(towns, text('town'))];
  const registered = registeredBy(fields.area, attributes, measuredM2, source, where);
  return {
    ...(number !== '' && { number }),
    ...(name !== '' && { name: bilingual(name, name) }),
    ...(landUse && { landUse }),
    ...(block && { block }),
    ...(town && { town }),
    ...(registered && { registered }),
  };
}

/** Names that files use beside those of the classification of 2023. */
const otherUses: Readonly<Record<string, LandUse>> = {
  住宅用地: '0701',
  城镇住宅用地: '0701',
  商业用地: '09',
  商服用地: '09',
  商住用地: 'mixed',
  仓储用地: '1101',
  物流用地: '1101',
  道路用地: '1207',
  公园绿地: '1401',
  防护绿地: '1402',
};

/** `1001`, `工业用地`, `工业`; null for a use that no class of ours names. */
function landUseOf(text: string): LandUse | null {
  if (isLandUse(text)) return text;
  if (text === '') return null;
  const named = landUseOrder.find((use) => landUses[use].name.zh.startsWith(text));
  return named ?? (Object.hasOwn(otherUses, text) ? otherUses[text]! : null);
}

function namedBy(areas: readonly Named[], text: string): string | null {
  if (text === '') return null;
  const found = areas.find(({ id, name }) => id === text || name.zh === text || name.en === text);
  return found?.id ?? null;
}

/** A figure whose unit nobody can tell is no area that anybody could answer for, so it stays out. */
function registeredBy(
  field: string | undefined,
  attributes: SurveyFeature['attributes'],
  measuredM2: number | null,
  source: string,
  where: Bilingual,
): RegisteredArea | null {
  const value = field === undefined ? null : (attributes.get(field) ?? null);
  const declared = field === undefined ? null : declaredAreaOf(field, value);
  const unit = declared && unitOf(declared, measuredM2);
  if (declared === null || unit === null) return null;
  const [name, text] = [printedUnits[unit], String(value).trim()];
  const isNamed = /[^\d.,\s]/.test(text);
  const unwritten = declared.unit === null ? `（没写单位，按图形大小读作${name}）` : ` ${name}`;
  return {
    squareMetres: toSquareMetres(declared.value, unit),
    asPrinted: isNamed ? text : text + unwritten,
    provenance: { kind: 'document', source, section: where.zh },
  };
}

const printedUnits = { mu: '亩', ha: '公顷', m2: '平方米' } as const;
