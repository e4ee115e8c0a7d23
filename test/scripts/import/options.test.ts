import { expect, test } from 'vitest';
import { readImportOptions } from '../../../scripts/import/options.ts';

const read = (text: string) => readImportOptions(text.split(' '));

test('a command line says layers by what they become, fields by what they are, system, day and quality', () => {
  const said = read(
    'a.zip b.kml --zone xinqu --parcels 红线 --blocks 片区 --boundary b.kml --field number=DKBH --field name=X=Y --yes',
  );
  expect(said).toMatchObject({
    files: ['a.zip', 'b.kml'],
    zone: 'xinqu',
    layers: { parcel: '红线', block: '片区', boundary: 'b.kml' },
    fields: { number: 'DKBH', name: 'X=Y' },
    quality: 'digitised',
    isTried: false,
  });
  expect(said).not.toHaveProperty('layers.town');
  expect(read('a.dxf --layer 红线 --dry-run')).toMatchObject({ layers: { parcel: '红线' } });
  expect(read('--zone xinqu --towns 镇.zip --yes')).toMatchObject({ files: [] });
});

test.each([
  ['--zone xinqu --yes', '文件'],
  ['a.zip --yes', '--zone'],
  ['a.zip --zone xinqu', '--dry-run'],
  ['a.zip --dry-run --layer a --parcels b', '--parcels'],
  ['a.zip --dry-run --field DKBH', 'number=DKBH'],
  ['a.zip --dry-run --field code=DKBH', 'number、name'],
  ['a.zip --dry-run --field number=', 'number=DKBH'],
  ['a.zip --zone xinqu --yes --as-of 2026-02-30', '--as-of'],
  ['a.zip --zone xinqu --yes --quality exact', 'surveyed'],
])('%s is refused in both languages', (line, named) => {
  const options = read(line);
  expect(options).toHaveProperty('wrong');
  const [zh, en] = 'wrong' in options ? options.wrong : ['', ''];
  expect(zh).toContain(named);
  expect(en).toMatch(/^[^\u4e00-\u9fff]+$/);
});
