import Database from 'better-sqlite3';
import { zipSync, type Zippable } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Part } from '../../../server/import/read/part.ts';
import { gbk, utf8 } from '../../fixtures/survey/gbk.ts';
import { plotsIn } from '../../fixtures/survey/plots.ts';
import { writeFlatgeobuf } from '../../fixtures/survey/writeFlatgeobuf.ts';
import { writeGeopackage } from '../../fixtures/survey/writeGeopackage.ts';
import { writeGeojson, writeKml } from '../../fixtures/survey/writeTexts.ts';
import { writeShapefile } from '../../fixtures/survey/writeShapefile.ts';
import { readAll } from './readAll.ts';

const own = plotsIn('EPSG:4528');
const file = (name: string, bytes: Uint8Array): Part[] => [{ name, bytes }];
const shapefile = writeShapefile(own, { encode: utf8 });

async function refusal(parts: readonly Part[]): Promise<{ zh: string; fault: string }> {
  const error: unknown = await readAll(parts).then(
    () => new Error('was read'),
    (reason: unknown) => reason,
  );
  const { name, detail, fault } = error as {
    name: string;
    detail: { zh: string; en: string };
    fault: string;
  };
  expect(name).toBe('SurveyFileError');
  expect(detail.en).not.toBe('');
  return { zh: detail.zh, fault };
}

/** A ZIP with the sizes that its two heads give for an entry changed. */
function lying(content: Zippable, size: number): Buffer {
  const zip = Buffer.from(zipSync(content));
  const central = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  zip.writeUInt32LE(size, central + 24);
  return zip;
}

describe('of a ZIP is refused', () => {
  const square = utf8(writeGeojson(own));

  test('one that becomes a thousand times as large, before it is unpacked', async () => {
    const bomb = zipSync({ 'a.geojson': new Uint8Array(50_000_000) });
    expect(await refusal(file('a.zip', bomb))).toMatchObject({ fault: 'tooLarge' });
  });

  test('one that says it becomes larger than anything', async () => {
    expect(await refusal(file('a.zip', lying({ 'a.geojson': square }, 0xffff_fff0)))).toMatchObject(
      { fault: 'tooLarge' },
    );
  });

  test('one that becomes more, or less, than it says', async () => {
    for (const size of [10, square.length + 10])
      expect((await refusal(file('a.zip', lying({ 'a.geojson': square }, size)))).zh).toContain(
        '损坏',
      );
  });

  test.each(['../a.geojson', '/etc/a.geojson', 'C:\\a.geojson', '..\\a.geojson'])(
    'the path %s',
    async (name) => {
      expect((await refusal(file('a.zip', zipSync({ [name]: square })))).zh).toContain('损坏');
    },
  );

  test('a symbolic link', async () => {
    const zip = zipSync({ 'a.geojson': [utf8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] });
    expect((await refusal(file('a.zip', zip))).zh).toContain('符号链接');
  });

  test('one with a password', async () => {
    const zip = Buffer.from(zipSync({ 'a.geojson': square }));
    zip[zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 8]! |= 1;
    expect((await refusal(file('a.zip', zip))).zh).toContain('密码');
  });

  test('a ZIP within', async () => {
    const zip = zipSync({ 'b.zip': zipSync({ 'a.geojson': square }) });
    expect((await refusal(file('a.zip', zip))).zh).toContain('b.zip');
  });

  test('too many files', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 2001 }, (_, index) => [`${index}.txt`, new Uint8Array()]),
    );
    expect(await refusal(file('a.zip', zipSync(many)))).toMatchObject({ fault: 'tooLarge' });
  });

  test('a name twice, but for capitals', async () => {
    const zip = zipSync({ 'A.geojson': square, 'a.geojson': square });
    expect((await refusal(file('a.zip', zip))).zh).toContain('两个');
  });

  test.each([0.2, 0.5, 0.9])('one that was cut off at %d', async (share) => {
    const zip = zipSync({ 'a.geojson': square });
    await refusal(file('a.zip', zip.slice(0, share * zip.length)));
  });
});

describe('files that end early or lie are told of', () => {
  const contents: readonly (readonly [string, readonly Part[]])[] = [
    ['shp', shapefile],
    ['gpkg', file('a.gpkg', writeGeopackage(own, 4528))],
    ['fgb', file('a.fgb', writeFlatgeobuf(own, 4528))],
    ['geojson', file('a.geojson', utf8(writeGeojson(own)))],
    ['kml', file('a.kml', utf8(writeKml(plotsIn('EPSG:4490'))))],
  ];

  test.each(contents)('%s cut off anywhere', async (_, [first, ...others]) => {
    for (const share of [0.3, 0.6, 0.95]) {
      const bytes = first!.bytes.slice(0, Math.floor(share * first!.bytes.length));
      await refusal([{ ...first!, bytes }, ...others]);
    }
  });

  test('a table with fewer rows than shapes, or than it says', async () => {
    const [shp, dbf] = shapefile;
    const short = { ...dbf!, bytes: dbf!.bytes.slice(0, -60) };
    expect((await refusal([shp!, short])).zh).toContain('实际只有');
    const one = Buffer.from(dbf!.bytes);
    one.writeUInt32LE(1, 4);
    expect((await refusal([shp!, { ...dbf!, bytes: one }])).zh).toContain('不是一套');
  });

  test('counts of two thousand million', async () => {
    const [shp, dbf] = shapefile;
    for (const at of [144, 148]) {
      const bytes = Buffer.from(shp!.bytes);
      bytes.writeInt32LE(0x7fff_ffff, at);
      expect((await refusal([{ ...shp!, bytes }, dbf!])).zh).toContain('第 1 个');
    }
  });

  test('a FlatGeobuf with any four bytes changed is read or refused', async () => {
    const whole = writeFlatgeobuf(own, 4528);
    for (let at = 8; at < whole.length - 4; at += 4) {
      const bytes = Buffer.from(whole);
      bytes.writeUInt32LE(0x7fff_fff0, at);
      await readAll(file('a.fgb', bytes)).catch((error: Error) =>
        expect(error.name).toBe('SurveyFileError'),
      );
    }
  });
});

describe('texts made to break readers', () => {
  const doctype = '<!DOCTYPE kml [<!ENTITY a SYSTEM "file:///etc/passwd">]>';

  test('a KML with a DTD is refused', async () => {
    const kml = writeKml(plotsIn('EPSG:4490')).replace('?>', `?>${doctype}`).replace('金东', '&a;');
    expect((await refusal(file('a.kml', utf8(kml)))).zh).toContain('DTD');
  });

  test('a KML with an unknown entity, or nested deep, is refused', async () => {
    const kml = writeKml(plotsIn('EPSG:4490'));
    expect((await refusal(file('a.kml', utf8(kml.replace('金东', '&lol;'))))).zh).toContain(
      '第 2 行',
    );
    const deep = kml.replace('<Folder>', '<Folder>'.repeat(100_000));
    expect((await refusal(file('a.kml', utf8(deep)))).zh).toContain('嵌套');
  });

  test('links of a KML are not followed, and said not to be', async () => {
    const kml = writeKml(plotsIn('EPSG:4490')).replace(
      '<Folder>',
      '<NetworkLink><Link><href>http://127.0.0.1:9/</href></Link></NetworkLink><Folder>',
    );
    const [read] = await readAll(file('a.kml', utf8(kml)));
    expect(read!.layer.notes).toHaveLength(1);
  });

  test('JSON nested a hundred thousand deep is refused', async () => {
    const deep = '[';
    expect((await refusal(file('a.json', utf8(`{"a":${deep.repeat(100_000)}`)))).zh).toContain(
      '嵌套',
    );
  });

  test.each([
    '{"type":"Topology","arcs":[]}',
    '{"a":1}',
    '{"type":"FeatureCollection","features":[{]}',
    '{',
  ])('%s is refused', async (json) => {
    await refusal(file('a.json', utf8(json)));
  });

  test('names that are members of every object are names like others', async () => {
    const properties = '{"__proto__":{"polluted":true},"constructor":"x","DKBH":"A-1"}';
    const json = `{"type":"Feature","properties":${properties},"geometry":null}`;
    const [read] = await readAll(file('a.json', utf8(json)));
    expect(read!.features[0]!.attributes.get('__proto__')).toBe('{"polluted":true}');
    expect(read!.features[0]!.numbered).toBe('A-1');
    const csv = await readAll(file('a.csv', gbk('地块编号,__proto__,constructor\nA-1,x,y')));
    expect(csv[0]!.features[0]!.attributes.get('__proto__')).toBe('x');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('coordinates that are no numbers are told of their feature', async () => {
    const json = writeGeojson(own).replace('40487000', '"a"').replace('40484000', '1e999');
    const [read] = await readAll(file('a.json', utf8(json)));
    expect(read!.features.map(({ findings }) => findings.map(({ kind }) => kind))).toEqual([
      ['notFinite'],
      ['notFinite'],
    ]);
  });

  test('a table of a million columns is refused', async () => {
    expect(
      await refusal(file('a.csv', utf8(`地块编号${',x'.repeat(1_000_000)}\n1,2`))),
    ).toMatchObject({ fault: 'tooLarge' });
  });
});

describe('of a GeoPackage', () => {
  test('a view is not read, whatever it would compute', async () => {
    const endless = `CREATE VIEW evil AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS fid, NULL AS geom FROM n`;
    const gpkg = writeGeopackage(own, 4528, [
      endless,
      `INSERT INTO gpkg_contents VALUES ('evil', 'features', NULL, 4528)`,
      `INSERT INTO gpkg_geometry_columns VALUES ('evil', 'geom', 'POLYGON', 4528, 0, 0)`,
    ]);
    expect((await readAll(file('a.gpkg', gpkg))).map(({ layer }) => layer.name)).toEqual(['地块']);
  });

  test('columns that are computed are not read', async () => {
    const gpkg = writeGeopackage(own, 4528, [
      `ALTER TABLE "地块" ADD COLUMN huge GENERATED ALWAYS AS (fid || '')`,
    ]);
    const [read] = await readAll(file('a.gpkg', gpkg));
    expect([...read!.features[0]!.attributes.keys()]).toEqual([
      'fid',
      '地块编号',
      '地块名称',
      '面积',
    ]);
  });

  test('another SQLite database is refused', async () => {
    const database = new Database(':memory:');
    database.exec('CREATE TABLE a (b)');
    await refusal(file('a.gpkg', database.serialize()));
  });

  test('the write-ahead mode is read', async () => {
    const gpkg = Buffer.from(writeGeopackage(own, 4528));
    gpkg.fill(2, 18, 20);
    expect((await readAll(file('a.gpkg', gpkg)))[0]!.features).toHaveLength(2);
  });
});

describe('what is no file of shapes is told by what it is', () => {
  test.each([
    ['a.dwg', 'AC1032', /DWG/],
    ['a.dxf', 'AC1032', /DWG/],
    ['a.rar', 'Rar!\u001a', /RAR/],
    ['a.pdf', '%PDF-1.7', /PDF/],
    ['a.shp', '', /空的/],
    ['a.tab', '!table', /不读/],
    ['a.bin', 'hello', /不是认得的格式/],
  ])('%s with %j', async (name, content, message) => {
    expect((await refusal(file(name, Buffer.from(content, 'latin1')))).zh).toMatch(message);
  });

  test('a wrong ending is said, and the content read', async () => {
    const [read] = await readAll(file('a.dxf', utf8(writeGeojson(own))));
    expect(read!.layer.notes[0]?.zh).toContain('内容是 GeoJSON');
  });
});
