import { bilingual } from '../../../../geodata/bilingual.ts';
import type {
  Attributes,
  AttributeValue,
  SurveyFeature,
  SurveyLayer,
} from '../../../../geodata/survey/surveyFile.ts';
import { unreadable } from '../../../../geodata/survey/surveyFileError.ts';
import { referenceSystemOf } from '../../../../geodata/survey/systems/referenceSystem.ts';
import type { SystemGuess } from '../../../../geodata/survey/systems/systemGuess.ts';
import type { ReadOptions, Source } from '../format.ts';
import { checkFieldCount } from '../limits.ts';
import { titleOf } from '../part.ts';
import { inStretches } from '../stretches.ts';
import { chooseEncoding } from '../text/chooseEncoding.ts';
import { decodeText } from '../text/decodeText.ts';
import { geometryOfJson } from './geometryOfJson.ts';
import {
  elementsOf,
  isList,
  isObject,
  jsonAt,
  membersOf,
  valuesIn,
  type Span,
} from './jsonScan.ts';

/**
 * GeoJSON: a collection, a feature or a geometry; or many of them one after the other, newline-delimited or as RFC 8142 has
 * it. Each feature is looked up in the bytes and parsed when its turn comes.
 */
export function readGeojson({ part }: Source, { encoding }: ReadOptions): SurveyLayer[] {
  const bytes = inUtf8(part.bytes, encoding);
  const start = bytes[0] === 0xef ? 3 : 0;
  const [first] = valuesIn(bytes, start, bytes.length);
  if (!first || !isObject(bytes, first)) throw notGeojson();
  const members = membersOf(bytes, first);
  const list = members.get('features');
  const isCollection = list !== undefined && isList(bytes, list);
  if (!isCollection && !members.has('geometry') && !members.has('coordinates')) throw notGeojson();
  const name = members.get('name');
  const title = name && jsonAt(bytes, name);
  return [
    {
      name: typeof title === 'string' && title !== '' ? title : titleOf(part),
      format: 'geojson',
      declared: systemIn(bytes, members.get('crs')),
      datum: null,
      encoding: null,
      notes: [],
      stretches: inStretches(() =>
        featuresOf(
          bytes,
          isCollection ? elementsOf(bytes, list) : valuesIn(bytes, start, bytes.length),
        ),
      ),
    },
  ];
}

/** JSON is UTF-8 by its standard; what programs here write as GBK is turned into it, because its bytes may be quotes. */
function inUtf8(bytes: Uint8Array, wanted: ReadOptions['encoding']): Uint8Array {
  const { encoding } = chooseEncoding({
    pieces: [bytes],
    declared: { encoding: 'utf-8', by: 'JSON' },
    wanted,
  });
  return encoding === 'utf-8' ? bytes : Buffer.from(decodeText(bytes, encoding), 'utf8');
}

function notGeojson(): Error {
  return unreadable(
    '这个 JSON 不是 GeoJSON：应为 FeatureCollection、Feature 或图形（TopoJSON 请先转换）。',
    'This JSON is no GeoJSON: it should be a FeatureCollection, a Feature or a geometry (convert TopoJSON first).',
  );
}

/** The member `crs` of GeoJSON of 2008; without one it is longitude and latitude, which its numbers then confirm. */
function systemIn(bytes: Uint8Array, span: Span | undefined): SystemGuess | null {
  if (!span) return null;
  const crs = jsonAt(bytes, span) as { properties?: { name?: unknown; code?: unknown } } | null;
  const said = crs?.properties?.name ?? crs?.properties?.code;
  const isWord = typeof said === 'string' || typeof said === 'number';
  const system = isWord ? referenceSystemOf(String(said)) : undefined;
  const reason = bilingual('文件的 crs 写明', 'The member crs says so');
  return system ? { system, swapped: false, confidence: 1, reason } : null;
}

function* featuresOf(bytes: Uint8Array, spans: Iterable<Span>): Generator<SurveyFeature> {
  let number = 0;
  for (const span of spans) {
    number += 1;
    const where = bilingual(`第 ${number} 个要素`, `feature ${number}`);
    const value = jsonAt(bytes, span) as Readonly<Record<string, unknown>> | null;
    const isFeature = value !== null && typeof value === 'object' && 'geometry' in value;
    const geometry = geometryOfJson(isFeature ? value['geometry'] : value);
    yield { number, where, geometry, attributes: isFeature ? attributesOf(value) : new Map() };
  }
}

function attributesOf({ id, properties }: Readonly<Record<string, unknown>>): Attributes {
  const entries = Object.entries(properties ?? {}).map(
    ([name, value]) => [name, valueOf(value)] as const,
  );
  checkFieldCount(entries.length, '要素', 'A feature');
  const attributes = new Map<string, AttributeValue>(entries);
  if (id !== undefined && !attributes.has('id')) attributes.set('id', valueOf(id));
  return attributes;
}

/** Lists and objects stay JSON. */
function valueOf(value: unknown): AttributeValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  return value === null || value === undefined ? null : JSON.stringify(value);
}
