import { parseArgs } from 'node:util';
import { parseIsoDate, type IsoDate } from '../../geodata/date.ts';
import type { LonLat } from '../../geodata/geometry.ts';
import type { LayerPurpose } from '../../geodata/import/zoneImport.ts';
import type { RoleFields } from '../../geodata/survey/fields/guessRoles.ts';
import { roles } from '../../geodata/survey/fields/roleNames.ts';
import type { Encoding } from '../../geodata/survey/surveyFile.ts';
import type { FourParameters } from '../../geodata/survey/systems/fourParameters.ts';
import {
  referenceSystemOf,
  type ReferenceSystem,
} from '../../geodata/survey/systems/referenceSystem.ts';
import { encodingOf } from '../../server/import/read/text/decodeText.ts';

type Wrong = { readonly wrong: readonly [zh: string, en: string] };

/** What the command line of `npm run import` asks for. */
export type ImportOptions = {
  readonly files: readonly string[];
  readonly system: ReferenceSystem | undefined;
  readonly encoding: Encoding | undefined;
  /** Layers by what they are to become: each by its name, or by the name of a file that holds no other. */
  readonly layers: Readonly<Partial<Record<LayerPurpose, string>>>;
  /** What fields are in place of what they are guessed to be, where a layer has them. */
  readonly fields: RoleFields;
  readonly near: LonLat;
  readonly parameters: FourParameters | undefined;
  /** Whose parcels the file is held against, or changes; without one the file is only described. */
  readonly zone: string | undefined;
  /** The day from which what the file says holds; without one it has been so ever since. */
  readonly asOf: IsoDate | undefined;
  readonly quality: 'surveyed' | 'digitised';
  readonly endMissing: boolean;
  /** Whether nothing is to be written. */
  readonly isTried: boolean;
  /** An import to be undone in place of one to be made. */
  readonly undo: string | undefined;
};

/** Where the shipped zone lies: 金东. */
const jindong = '119.85,29.2';

export function readImportOptions(words: readonly string[]): ImportOptions | Wrong {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(words);
  } catch (error) {
    return { wrong: ['命令行看不懂。', (error as Error).message] };
  }
  const { values, positionals } = parsed;
  const system = values.crs === undefined ? undefined : referenceSystemOf(values.crs);
  const encoding = values.encoding === undefined ? undefined : encodingOf(values.encoding);
  const near = numbersIn(values.near ?? jindong, 2);
  const shift = values.shift === undefined ? undefined : numbersIn(values.shift, 4);
  const asOf = values['as-of'] === undefined ? undefined : parseIsoDate(values['as-of']);
  const quality = qualities.find((each) => each === (values.quality ?? 'digitised'));
  const isTried = values['dry-run'] === true;
  const layers = layersIn(values);
  const fields = fieldsIn(values.field ?? []);
  if (positionals.length === 0 && Object.keys(layers).length === 0 && values.undo === undefined)
    return { wrong: ['请给出文件。', 'Name a file.'] };
  if (values.zone === undefined && !isTried)
    return {
      wrong: [
        '请用 --zone 指明开发区，或加 --dry-run 只试读。',
        'Name a zone with --zone, or add --dry-run.',
      ],
    };
  if (!isTried && values.yes !== true)
    return {
      wrong: [
        '会改动数据：先用 --dry-run 看清楚，再加 --yes。',
        'This changes records: look with --dry-run first, then add --yes.',
      ],
    };
  if (values.layer !== undefined && values.parcels !== undefined)
    return {
      wrong: [
        '--layer 和 --parcels 是一回事，只写一个。',
        '--layer and --parcels are the same; give one.',
      ],
    };
  if (!fields)
    return {
      wrong: [
        `--field 应为 用途=字段名，如 number=DKBH；用途有 ${roles.join('、')}。`,
        `--field is ROLE=FIELD, as number=DKBH; roles are ${roles.join(', ')}.`,
      ],
    };
  if (values['as-of'] !== undefined && !asOf)
    return { wrong: ['--as-of 应为日期，如 2026-06-01。', '--as-of is a day: 2026-06-01.'] };
  if (!quality)
    return {
      wrong: ['--quality 只能是 surveyed 或 digitised。', '--quality is surveyed or digitised.'],
    };
  if (values.crs !== undefined && !system)
    return {
      wrong: [`不认得坐标系 ${values.crs}。`, `The coordinate system ${values.crs} is not known.`],
    };
  if (values.encoding !== undefined && !encoding)
    return {
      wrong: [`不认得编码 ${values.encoding}。`, `The encoding ${values.encoding} is not known.`],
    };
  if (!near) return { wrong: ['--near 应为 经度,纬度。', '--near is LON,LAT.'] };
  if (shift === null)
    return {
      wrong: ['--shift 应为 dx,dy,旋转（秒）,尺度。', '--shift is dx,dy,rotation (seconds),scale.'],
    };
  const [dx = 0, dy = 0, rotation = 0, scale = 1] = shift ?? [];
  return {
    files: positionals,
    system,
    encoding,
    layers,
    fields,
    near: near as LonLat,
    parameters: shift && { dx, dy, rotation, scale },
    zone: values.zone,
    asOf,
    quality,
    endMissing: values['end-missing'] === true,
    isTried,
    undo: values.undo,
  };
}

const qualities = ['surveyed', 'digitised'] as const;

function parse(words: readonly string[]) {
  return parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      crs: { type: 'string' },
      encoding: { type: 'string' },
      layer: { type: 'string' },
      parcels: { type: 'string' },
      blocks: { type: 'string' },
      towns: { type: 'string' },
      boundary: { type: 'string' },
      field: { type: 'string', multiple: true },
      near: { type: 'string' },
      shift: { type: 'string' },
      zone: { type: 'string' },
      'as-of': { type: 'string' },
      quality: { type: 'string' },
      'end-missing': { type: 'boolean' },
      undo: { type: 'string' },
      yes: { type: 'boolean' },
      'dry-run': { type: 'boolean' },
    },
  });
}

function layersIn(values: ReturnType<typeof parse>['values']): ImportOptions['layers'] {
  const named = {
    parcel: values.parcels ?? values.layer,
    block: values.blocks,
    town: values.towns,
    boundary: values.boundary,
  };
  return Object.fromEntries(Object.entries(named).filter(([, name]) => name !== undefined));
}

/** `number=DKBH`; null where one of them is not like that. */
function fieldsIn(texts: readonly string[]): RoleFields | null {
  const pairs = texts.map((text) => /^([a-z]+)=(.+)$/s.exec(text)?.slice(1) ?? ['', '']);
  const isKnown = pairs.every(([role]) => roles.some((each) => each === role));
  return isKnown ? (Object.fromEntries(pairs) as RoleFields) : null;
}

function numbersIn(text: string, count: number): number[] | null {
  const numbers = text.split(',').map(Number);
  return numbers.length === count && numbers.every(Number.isFinite) ? numbers : null;
}
