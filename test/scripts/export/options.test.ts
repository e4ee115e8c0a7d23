import { expect, test } from 'vitest';
import { readExportOptions } from '../../../scripts/export/options.ts';

const read = (text: string) => readExportOptions(text.split(' '));

test('a command line says zone, format, system, day and extent', () => {
  expect(
    read('--zone jindong --format shp --crs 4549 --as-of 2010-09-30 --block a,b --encoding UTF-8'),
  ).toMatchObject({
    zone: 'jindong',
    format: 'shp',
    system: { code: 'EPSG:4549' },
    asOf: '2010-09-30',
    blocks: ['a', 'b'],
    encoding: 'utf-8',
    language: 'zh',
  });
  expect(read('--zone jindong')).toMatchObject({ format: 'geojson', system: undefined });
  expect(read('--zone jindong --format pmtiles --as-of 2010-09-30')).toMatchObject({
    format: 'pmtiles',
    asOf: '2010-09-30',
  });
});

test.each([
  ['--format shp', '--zone'],
  ['--zone a --format dwg', 'shp、gpkg'],
  ['--zone a --crs EPSG:1', 'EPSG:4549'],
  ['--zone a --crs GCJ-02', 'EPSG:4549'],
  ['--zone a --encoding big5 --format shp', 'gbk、utf-8'],
  ['--zone a --format csv --encoding gbk', 'utf-8'],
  ['--zone a --as-of 2010-02-30', '2010-02-30'],
  ['--zone a --format pmtiles --block b', '--block'],
  ['--zone a --format pmtiles --encoding gbk', 'utf-8'],
  ['--zone a --nonsense', 'npm run export'],
])('%s is refused in both languages', (line, named) => {
  const options = read(line);
  expect(options).toHaveProperty('wrong');
  const [zh, en] = 'wrong' in options ? options.wrong : ['', ''];
  expect(zh).toContain(named);
  expect(en).toMatch(/^[^\u4e00-\u9fff]+$/);
});
