import { bilingual } from '../../../../geodata/bilingual.ts';
import type { SurveyFeature, SurveyLayer } from '../../../../geodata/survey/surveyFile.ts';
import { unreadable } from '../../../../geodata/survey/surveyFileError.ts';
import { referenceSystemOf } from '../../../../geodata/survey/systems/referenceSystem.ts';
import type { ReadOptions, Source } from '../format.ts';
import { titleOf } from '../part.ts';
import { inStretches } from '../stretches.ts';
import { encodingOf } from '../text/decodeText.ts';
import { readText } from '../text/readText.ts';
import { placemarksIn } from './placemarks.ts';

/** KML, as Google Earth and 奥维 save it. Nothing that it links to is fetched. */
export function readKml({ part }: Source, { encoding: wanted }: ReadOptions): SurveyLayer[] {
  const { text, encoding } = readText(part.bytes, wanted, declaredIn(part.bytes));
  // Ours is the rule that a document must not define entities; it also holds for those that nobody uses.
  if (/<!DOCTYPE|<!ENTITY/i.test(text))
    throw unreadable(
      'KML 里有 DTD 或实体定义，不读；请重新导出。',
      'The KML holds a DTD or entities and is not read; export it anew.',
    );
  return [
    {
      name: titleOf(part),
      format: 'kml',
      declared: {
        system: referenceSystemOf('EPSG:4326')!,
        swapped: false,
        confidence: 0.9,
        reason: bilingual(
          'KML 规定用 WGS 84 经纬度；若从国内地图上描绘，可能是 GCJ-02',
          'KML is longitude and latitude of WGS 84; traced from a map of China it may be GCJ-02',
        ),
      },
      datum: null,
      encoding,
      notes: /<(\w+:)?NetworkLink\b/.test(text) ? [linksNote] : [],
      stretches: inStretches(() => featuresOf(text)),
    },
  ];
}

export function isKml(head: string): boolean {
  return (
    /<(\w+:)?(kml|Placemark)\b/.test(head) || /opengis\.net\/kml|earth\.google\.com\/kml/.test(head)
  );
}

const linksNote = bilingual(
  '文件里的网络链接没有读取。',
  'Links to other files were not followed.',
);

function declaredIn(bytes: Uint8Array) {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const encoding = encodingOf(/encoding\s*=\s*["']([\w-]+)/.exec(head)?.[1] ?? '');
  return encoding ? { encoding, by: 'XML' } : null;
}

function* featuresOf(text: string): Generator<SurveyFeature> {
  let number = 0;
  for (const { geometry, attributes } of placemarksIn(text)) {
    number += 1;
    yield {
      number,
      where: bilingual(`第 ${number} 个地标`, `placemark ${number}`),
      geometry,
      attributes,
    };
  }
}
