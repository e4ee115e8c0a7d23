import { parseArgs } from 'node:util';
import {
  parseIsoDate,
  endOfDayInChina,
  type IsoDate,
  type IsoInstant,
} from '../../geodata/date.ts';
import { archiveFormat } from '../../geodata/export/archiveFormat.ts';
import {
  dataFormatIds,
  dataFormats,
  isDataFormat,
  textEncodings,
  type DataFormat,
  type TextEncoding,
} from '../../geodata/export/dataFormat.ts';
import {
  referenceSystemOf,
  type ReferenceSystem,
} from '../../geodata/survey/systems/referenceSystem.ts';

type Wrong = { readonly wrong: readonly [zh: string, en: string] };

/** What the command line of `npm run export` asks for. */
type ExportOptions = {
  readonly zone: string;
  readonly format: DataFormat | typeof archiveFormat.id;
  readonly system: ReferenceSystem | undefined;
  readonly encoding: TextEncoding | undefined;
  readonly asOf: IsoDate | undefined;
  readonly knownBy: IsoInstant | undefined;
  readonly blocks: readonly string[] | undefined;
  readonly ids: readonly string[] | undefined;
  readonly language: 'zh' | 'en';
  readonly out: string | undefined;
};

const usage =
  'npm run export -- --zone jindong --format shp [--crs EPSG:4549] [--encoding utf-8] [--as-of 2010-09-30] [--known-by 2010-12-31] [--block ID,…] [--ids ID,…] [--lang en] [--out FILE]';

export function readExportOptions(words: readonly string[]): ExportOptions | Wrong {
  const values = parsed(words);
  if (!values)
    return {
      wrong: [`看不懂 ${words.join(' ')}，用法：${usage}`, `Not understood. Usage: ${usage}`],
    };
  const { zone, format = 'geojson', crs, encoding, lang = 'zh' } = values;
  if (zone === undefined) return { wrong: ['请用 --zone 指明开发区。', 'Name a zone by --zone.'] };
  const isArchive = format === archiveFormat.id;
  if (!isArchive && !isDataFormat(format))
    return wrongChoice('--format', format, [...dataFormatIds, archiveFormat.id]);
  const system = crs === undefined ? undefined : referenceSystemOf(crs);
  if (crs !== undefined && !system?.code.startsWith('EPSG:'))
    return {
      wrong: [
        `不认得坐标系 ${crs}，请写 EPSG:4549 这样的编号。`,
        `The coordinate system ${crs} is not known; write a code like EPSG:4549.`,
      ],
    };
  const chosen = textEncodings.find((one) => one === encoding?.toLowerCase());
  const encodings = isArchive ? utf8Alone : dataFormats[format].encodings;
  if (encoding !== undefined && !encodings.some((one) => one === chosen))
    return wrongChoice('--encoding', encoding, encodings);
  if (lang !== 'zh' && lang !== 'en') return wrongChoice('--lang', lang, ['zh', 'en']);
  const days = daysOf(values);
  if ('wrong' in days) return days;
  const chosenParts = archiveHasAll.filter((flag) => values[flag] !== undefined);
  if (isArchive && chosenParts.length > 0)
    return {
      wrong: [
        `PMTiles 是整个开发区的瓦片，不能用 --${chosenParts.join('、--')}。`,
        `PMTiles are the tiles of the whole zone: --${chosenParts.join(', --')} cannot be said of them.`,
      ],
    };
  return {
    ...days,
    zone,
    format,
    system,
    encoding: chosen,
    blocks: values.block?.split(','),
    ids: values.ids?.split(','),
    language: lang,
    out: values.out,
  };
}

/** What is not to be chosen of the tiles of a zone. */
const archiveHasAll = ['crs', 'known-by', 'block', 'ids'] as const;
const utf8Alone = ['utf-8'] as const;

function daysOf(values: {
  readonly 'as-of'?: string;
  readonly 'known-by'?: string;
}): Pick<ExportOptions, 'asOf' | 'knownBy'> | Wrong {
  const read = (text: string | undefined) => (text === undefined ? undefined : parseIsoDate(text));
  const [asOf, knownBy] = [read(values['as-of']), read(values['known-by'])];
  const bad = [
    asOf === undefined && values['as-of'],
    knownBy === undefined && values['known-by'],
  ].find((text) => text);
  if (bad)
    return {
      wrong: [`${bad} 不是日期，请写 2010-09-30。`, `${bad} is no day; write it like 2010-09-30.`],
    };
  return { asOf, knownBy: knownBy && endOfDayInChina(knownBy) };
}

function wrongChoice(flag: string, given: string, all: readonly string[]): Wrong {
  return {
    wrong: [
      `${flag} ${given} 不正确，可选：${all.join('、')}。`,
      `${flag} ${given} is none of: ${all.join(', ')}.`,
    ],
  };
}

const text = { type: 'string' } as const;
const flags = {
  zone: text,
  format: text,
  crs: text,
  encoding: text,
  'as-of': text,
  'known-by': text,
  block: text,
  ids: text,
  lang: text,
  out: text,
} as const;

/** undefined for an unknown flag, a missing value or a word too many. */
function parsed(words: readonly string[]) {
  try {
    const { values } = parseArgs({ args: [...words], options: flags, strict: true });
    return Object.values(values).includes('') ? undefined : values;
  } catch {
    // parseArgs throws for nothing but words it does not understand.
    return undefined;
  }
}
