import { expect, test } from 'vitest';
import { readSampleOptions } from '../../../scripts/sample/options.ts';

test('without a word it is 240 parcels from seed 1 in the store of the server', () => {
  expect(readSampleOptions([])).toEqual({ parcels: 240, seed: 1, file: undefined });
});

test('parcels, seed and file are taken as given', () => {
  const words = ['--parcels', '1000000', '--seed=7', '--file', 'elsewhere.gpkg'];
  expect(readSampleOptions(words)).toEqual({ parcels: 1_000_000, seed: 7, file: 'elsewhere.gpkg' });
});

test.each(['0', '-1', '1.5', '1e9', '1e3', '1000001', 'many', ' 5', '0x10'])(
  '--parcels=%s is refused in a sentence of each language that names the limits',
  (value) => {
    const options = readSampleOptions([`--parcels=${value}`]);
    expect(options).toEqual({
      wrong: [expect.stringContaining('1 至 1000000'), expect.stringContaining('1 to 1000000')],
    });
  },
);

test.each(['-1', 'one', '4294967296'])('--seed=%s is refused', (value) => {
  expect(readSampleOptions([`--seed=${value}`])).toEqual({
    wrong: [expect.stringContaining('--seed'), expect.stringContaining('--seed')],
  });
});

test.each([
  [['--parcel', '5']],
  [['240']],
  [['--parcels']],
  [['--file=']],
  [['--parcels', '5', 'more']],
  [['--parcels', '-1']],
])('%j is not understood, and the answer says what would be', (words) => {
  expect(readSampleOptions(words)).toEqual({
    wrong: [expect.stringContaining('npm run sample'), expect.stringContaining('npm run sample')],
  });
});
