import { parseArgs } from 'node:util';
import type { LonLat } from '../../geodata/geometry.ts';
import { isZoneId } from '../../geodata/zone.ts';

/** What `npm run zone` is asked for. */
export type ZoneOrder =
  | { readonly order: 'list' }
  | {
      readonly order: 'create';
      readonly id: string;
      readonly name: string;
      readonly nameEn: string;
      readonly near: LonLat;
    }
  | {
      readonly order: 'rename';
      readonly id: string;
      readonly name: string;
      readonly nameEn: string;
    }
  | { readonly order: 'hide' | 'show'; readonly id: string }
  | { readonly order: 'remove'; readonly id: string; readonly file: string }
  | { readonly order: 'restore'; readonly file: string };

type Wrong = { readonly wrong: string };

const usage = `用法 usage:
  npm run zone -- list
  npm run zone -- create ID --name 名称 [--name-en NAME] --near LON,LAT
  npm run zone -- rename ID --name 名称 [--name-en NAME]
  npm run zone -- hide ID
  npm run zone -- show ID
  npm run zone -- remove ID --file 备份.gpkg --yes
  npm run zone -- restore 备份.gpkg`;

export function readZoneOrder(words: readonly string[]): ZoneOrder | Wrong {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(words);
  } catch (error) {
    return { wrong: `${(error as Error).message}\n${usage}` };
  }
  const { values, positionals } = parsed;
  const [order, subject, ...more] = positionals;
  if (more.length > 0) return { wrong: usage };
  if (order === 'list') return { order };
  if (order === 'restore' && subject !== undefined) return { order, file: subject };
  if (subject === undefined) return { wrong: usage };
  if (!isZoneId(subject))
    return {
      wrong: `编号 ${subject} 不能用：小写字母、数字和连字符，最多 40 个。 An id is lower-case letters, digits and hyphens.`,
    };
  if (order === 'hide' || order === 'show') return { order, id: subject };
  if (order === 'remove') {
    if (values.file === undefined || values.yes !== true)
      return {
        wrong:
          '移除前要把它存成文件：给出 --file 和 --yes。 Give --file, which keeps it, and --yes.',
      };
    return { order, id: subject, file: values.file };
  }
  if (values.name === undefined) return { wrong: `请给出 --name。 Give --name.\n${usage}` };
  const names = { id: subject, name: values.name, nameEn: values['name-en'] ?? values.name };
  if (order === 'rename') return { order, ...names };
  if (order !== 'create') return { wrong: usage };
  const near = placeIn(values.near);
  if (!near)
    return {
      wrong:
        '请用 --near 经度,纬度 说明大致在哪里，例如 119.85,29.2。 Say with --near LON,LAT about where it is.',
    };
  return { order, ...names, near };
}

function parse(words: readonly string[]) {
  return parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      name: { type: 'string' },
      'name-en': { type: 'string' },
      near: { type: 'string' },
      file: { type: 'string' },
      yes: { type: 'boolean' },
    },
  });
}

function placeIn(text: string | undefined): LonLat | null {
  const [lon = NaN, lat = NaN, ...more] = (text ?? '').split(',').map(Number);
  return more.length === 0 && Math.abs(lon) <= 180 && Math.abs(lat) <= 85 ? [lon, lat] : null;
}
