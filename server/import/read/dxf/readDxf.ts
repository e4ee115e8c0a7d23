import { bilingual, type Bilingual } from '../../../../geodata/bilingual.ts';
import type {
  Attributes,
  Encoding,
  EncodingChoice,
  SurveyFeature,
  SurveyLayer,
} from '../../../../geodata/survey/surveyFile.ts';
import { unreadable } from '../../../../geodata/survey/surveyFileError.ts';
import type { ReadOptions, Source } from '../format.ts';
import { inStretches } from '../stretches.ts';
import { encodingOf } from '../text/decodeText.ts';
import { readText } from '../text/readText.ts';
import { drawingOf } from './drawing.ts';
import { drawnShapes, type DrawnArea, type DrawnShapes } from './drawnShapes.ts';
import { textsOfAreas } from './nameAreas.ts';
import { plainText } from './texts.ts';

/** A drawing: each of its layers that holds closed lines is a layer, its texts name the lines they stand in. */
export function readDxf({ part }: Source, { encoding: wanted }: ReadOptions): SurveyLayer[] {
  if (isBinaryDxf(part.bytes))
    throw unreadable(
      '这是二进制 DXF；请在 CAD 中另存为 ASCII 的 DXF。',
      'This is a binary DXF; save it as an ASCII one.',
    );
  const { text, encoding } = readText(part.bytes, wanted, declaredIn(part.bytes));
  const shapes = drawnShapes(drawingOf(text));
  const texts = textsOfAreas(shapes.areas, shapes.texts);
  return layersOf(shapes, texts, encoding);
}

/** Whether a text is a DXF: pairs of lines, comments first, then a section. */
export function isDxf(head: string): boolean {
  return /^\uFEFF?(\s*999\r?\n[^\n]*\n)*\s*0\r?\n\s*SECTION\s*\r?\n/.test(head);
}

export function isBinaryDxf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 18)).toString('latin1') === 'AutoCAD Binary DXF';
}

/** Drawings since AutoCAD 2007 (AC1021) are UTF-8; earlier ones are in the code page that they name. */
function declaredIn(bytes: Uint8Array): { encoding: Encoding; by: string } | null {
  const head = Buffer.from(bytes.subarray(0, 20_000)).toString('latin1');
  const version = /\$ACADVER\s+1\s+AC(\d+)/.exec(head)?.[1];
  if (version !== undefined && Number(version) >= 1021)
    return { encoding: 'utf-8', by: '$ACADVER' };
  const encoding = encodingOf(/\$DWGCODEPAGE\s+3\s+(\S+)/.exec(head)?.[1] ?? '');
  return encoding ? { encoding, by: '$DWGCODEPAGE' } : null;
}

function layersOf(
  { areas, openLines }: DrawnShapes,
  texts: readonly string[][],
  encoding: EncodingChoice,
): SurveyLayer[] {
  const features = new Map<string, SurveyFeature[]>();
  areas.forEach((area, index) => {
    const own = features.get(area.layer) ?? [];
    own.push(featureOf(area, texts[index] ?? [], own.length + 1));
    features.set(area.layer, own);
  });
  if (features.size === 0)
    throw unreadable(
      'DXF 里没有闭合的多段线；请在 CAD 中把地块边线合并成闭合多段线（PEDIT → 合并、闭合）再导出。',
      'The DXF has no closed polylines; join the boundaries into closed polylines (PEDIT) and export it anew.',
    );
  return [...features].map(([layer, own]) => ({
    name: plainText(layer),
    format: 'dxf',
    declared: null,
    datum: null,
    encoding,
    notes: notesOn(openLines.get(layer) ?? 0),
    stretches: inStretches(() => own),
  }));
}

function featureOf(
  { line, layer, ring }: DrawnArea,
  texts: readonly string[],
  number: number,
): SurveyFeature {
  const named = texts.map(
    (text, index) => [index === 0 ? '文字' : `文字 ${index + 1}`, text] as const,
  );
  const attributes: Attributes = new Map([['图层', plainText(layer)], ...named]);
  return {
    number,
    where: bilingual(`第 ${line} 行的图形`, `the shape on line ${line}`),
    geometry: { type: 'Polygon', coordinates: [ring] },
    attributes,
  };
}

function notesOn(openLines: number): Bilingual[] {
  if (openLines === 0) return [];
  return [
    bilingual(
      `有 ${openLines} 条不闭合的线没有读入；若是地块边线，请在 CAD 中合并并闭合。`,
      `${openLines} lines that do not close were not read; if they are boundaries, join and close them.`,
    ),
  ];
}
