import { describe, expect, test } from 'vitest';
import { pastedFile } from '../../../web/importing/pastedFile.ts';

const points = `[属性描述]
坐标系=2000国家大地坐标系
[地块坐标]
4,6.4000,FT-96,凤塘,面,,商住用地,,@
J1,1,3234200.000,487000.000
`;

describe('a text that is pasted', () => {
  test.each([
    ['GeoJSON', ' {"type":"FeatureCollection","features":[]}', '粘贴.geojson'],
    ['a list of features', '[{"type":"Feature"}]', '粘贴.geojson'],
    ['KML', '<?xml version="1.0"?><kml></kml>', '粘贴.kml'],
    ['boundary points', points, '粘贴.txt'],
    ['boundary points without a head', '4,6.4,FT-96,凤塘,面,,,,@\nJ1,1,1.0,2.0\n', '粘贴.txt'],
    ['rows of a spreadsheet', '编号\t名称\nFT-96\t凤塘', '粘贴.csv'],
    ['rows with Chinese commas', '编号，X，Y\r\n1，3234200，487000', '粘贴.csv'],
  ])('is %s', async (_, text, name) => {
    const file = pastedFile(text, '粘贴');
    expect(file?.name).toBe(name);
    expect(await file?.text()).toBe(text);
  });

  test.each([
    ['a sentence', '请把红线发给我，谢谢。'],
    ['one row', '编号\t名称'],
    ['nothing', '  '],
  ])('is no file where it is %s', (_, text) => {
    expect(pastedFile(text, '粘贴')).toBe(null);
  });
});
