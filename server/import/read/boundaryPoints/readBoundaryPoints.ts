import { bilingual, type Bilingual } from '../../../../geodata/bilingual.ts';
import type { SurveyFeature, SurveyLayer } from '../../../../geodata/survey/surveyFile.ts';
import { unreadable } from '../../../../geodata/survey/surveyFileError.ts';
import type { ReadOptions, Source } from '../format.ts';
import { titleOf } from '../part.ts';
import { inStretches } from '../stretches.ts';
import { linesOf, readText } from '../text/readText.ts';
import { boundaryParcels, type BoundaryParcel } from './boundaryParcels.ts';
import { systemIn } from './boundaryHeader.ts';

/** 界址点坐标: how land is put up for approval, a text of headers, parcels and their boundary points. */
export function readBoundaryPoints(
  { part }: Source,
  { encoding: wanted }: ReadOptions,
): SurveyLayer[] {
  const { text, encoding } = readText(part.bytes, wanted);
  const [first] = boundaryParcels(text);
  if (!first)
    throw unreadable(
      '没有找到以 @ 结尾的地块行；请检查是不是界址点坐标文件。',
      'There is no line of a parcel, which ends with @; make sure that it is a file of boundary points.',
    );
  const { declared, datum, note } = systemIn(headerIn(text), first.points[0]!);
  return [
    {
      name: titleOf(part),
      format: 'boundaryPoints',
      declared,
      datum,
      encoding,
      notes: note ? [note] : [],
      stretches: inStretches(() => featuresOf(text)),
    },
  ];
}

/** Whether a text is of this kind: by its mark, or by a line of a parcel with a line of a point below. */
export function isBoundaryPoints(head: string): boolean {
  return (
    /[[【]\s*地块坐标\s*[\]】]/.test(head) ||
    /^[^\n]*[,，][^\n]*[@＠]\s*\r?\n\s*\w*\d+\s*[,，]/m.test(head)
  );
}

/** `带号=40` and its like, wherever they stand. */
function headerIn(text: string): ReadonlyMap<string, string> {
  const header = new Map<string, string>();
  for (const line of linesOf(text)) {
    if (/[@＠]\s*$/.test(line)) break;
    const [, name, value] = /^\s*([^=＝]{1,40})[=＝](.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) header.set(name.trim(), value.trim());
  }
  return header;
}

function* featuresOf(text: string): Generator<SurveyFeature> {
  let number = 0;
  for (const parcel of boundaryParcels(text)) {
    number += 1;
    yield {
      number,
      where: lineOf(parcel),
      geometry: parcel.geometry,
      attributes: parcel.attributes,
    };
  }
}

function lineOf({ line }: BoundaryParcel): Bilingual {
  return bilingual(`第 ${line} 行`, `line ${line}`);
}
