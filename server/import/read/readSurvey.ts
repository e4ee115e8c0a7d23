import { bilingual, type Bilingual } from '../../../geodata/bilingual.ts';
import type { SurveyFile, SurveyLayer } from '../../../geodata/survey/surveyFile.ts';
import { SurveyFileError, tooLarge, unreadable } from '../../../geodata/survey/surveyFileError.ts';
import { unpack } from './archive.ts';
import type { Format, Head, ReadOptions, Source } from './format.ts';
import { formats, isZip } from './formats.ts';
import { maxBytes } from './limits.ts';
import { whyNot } from './otherKinds.ts';
import { endingOf, stemOf, type Part } from './part.ts';
import { decodeName } from './text/decodeText.ts';

/**
 * The layers of the files that somebody hands in: one file, several that belong together, or ZIPs of them. Throws a
 * SurveyFileError where one of them is damaged, or where there is nothing to read; so do the layers as they are read through.
 */
export async function readSurvey(
  files: readonly Part[],
  options: ReadOptions,
): Promise<SurveyFile> {
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (size > maxBytes)
    throw tooLarge(
      `文件共 ${Math.round(size / 1024 / 1024)} MB，最多 ${maxBytes / 1024 / 1024} MB；请分成几个。`,
      `The files have ${Math.round(size / 1024 / 1024)} MB, ${maxBytes / 1024 / 1024} MB are the most; split them.`,
    );
  const parts = (await Promise.all(files.map(unpackedParts))).flat();
  const layers: SurveyLayer[] = [];
  const notes: Bilingual[] = [];
  for (const source of sourcesOf(parts)) {
    const head = headOf(source.part);
    const format = formats.find((one) => one.recognises(head, source.part));
    if (format) layers.push(...(await layersOf(format, source, options)));
    else notes.push(whyNot(source.part, head));
  }
  if (layers.length === 0) throw nothingRead(notes);
  return { layers, notes: notes.slice(0, maxNotes) };
}

/** A ZIP may hold a thousand pictures. */
const maxNotes = 20;

/** A file as it is; the files of a ZIP that is no workbook. A KMZ is a ZIP that holds a KML. */
async function unpackedParts(part: Part): Promise<Part[]> {
  if (!isZip(part.bytes) || isWorkbook(part)) return [part];
  const inner = await unpack(part);
  const nested = inner.find((one) => isZip(one.bytes));
  if (nested)
    throw unreadable(
      `压缩包里还有压缩包或工作簿 ${nested.name}；请取出来单独传。`,
      `The ZIP holds another ZIP or a workbook, ${nested.name}; take it out and bring it in by itself.`,
    );
  return inner;
}

function isWorkbook(part: Part): boolean {
  return formats.some(({ id, recognises }) => id === 'xlsx' && recognises(headOf(part), part));
}

/** Files beside a `.shp` that are read with it, or of which there is nothing to say. */
const companionEndings = [
  '.dbf',
  '.prj',
  '.cpg',
  '.shx',
  '.sbn',
  '.sbx',
  '.qix',
  '.qmd',
  '.qpj',
  '.xml',
  '.fix',
  '.cst',
];

/** Each file with those of its name that belong to it. */
function sourcesOf(parts: readonly Part[]): Source[] {
  const byStem = new Map<string, Part[]>();
  for (const part of parts) {
    const own = byStem.get(stemOf(part));
    if (own) own.push(part);
    else byStem.set(stemOf(part), [part]);
  }
  return parts.flatMap((part): Source[] => {
    const own = byStem.get(stemOf(part)) ?? [];
    const hasShapes = own.some((one) => endingOf(one) === '.shp');
    const isCompanion = companionEndings.includes(endingOf(part));
    if (isCompanion && (hasShapes || !['.dbf', '.xml'].includes(endingOf(part)))) return [];
    return [{ part, companions: new Map(own.map((one) => [endingOf(one), one])) }];
  });
}

const headBytes = 4096;

function headOf({ bytes }: Part): Head {
  const head = bytes.subarray(0, headBytes);
  const [first, second] = head;
  if (first === 0xff && second === 0xfe)
    return { bytes: head, text: new TextDecoder('utf-16le').decode(head) };
  return { bytes: head, text: decodeName(head) };
}

async function layersOf(
  format: Format,
  source: Source,
  options: ReadOptions,
): Promise<SurveyLayer[]> {
  const layers = await read(format, source, options);
  const ending = endingOf(source.part);
  const isOther = formats.some((other) => other !== format && other.endings.includes(ending));
  if (!isOther || format.endings.includes(ending)) return layers;
  const note = bilingual(
    `${source.part.name} 的内容是 ${format.name.zh}，不是 ${ending}；按内容读。`,
    `${source.part.name} is ${format.name.en} and no ${ending}; it was read as what it is.`,
  );
  return layers.map((layer) => ({ ...layer, notes: [note, ...layer.notes] }));
}

async function read(format: Format, source: Source, options: ReadOptions): Promise<SurveyLayer[]> {
  try {
    return await format.read(source, options);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw unreadable(
      `${source.part.name} 被截断或损坏，读不出来；请重新导出。`,
      `${source.part.name} was cut off or is damaged; export it anew.`,
    );
  }
}

function nothingRead(notes: readonly Bilingual[]): SurveyFileError {
  const said =
    notes.length > 0 ? notes : [bilingual('没有可以读的文件。', 'There is no file to read.')];
  return new SurveyFileError(
    bilingual(said.map(({ zh }) => zh).join('\n'), said.map(({ en }) => en).join('\n')),
  );
}
