import { expect, test } from 'vitest';
import { readBenchOptions } from '../../../scripts/bench/options.ts';

const benches = ['load', 'geojson', 'browser'];

test.each([
  [[], { quick: false, names: benches }],
  [['--quick'], { quick: true, names: benches }],
  [['--only', 'browser,load'], { quick: false, names: ['load', 'browser'] }],
  [['--quick', '--only=geojson'], { quick: true, names: ['geojson'] }],
  [['--only', 'geojson', '--quick'], { quick: true, names: ['geojson'] }],
])('%j is understood', (words, options) => {
  expect(readBenchOptions(words, benches)).toEqual(options);
});

test.each([[['--only']], [['--fast']], [['load']], [['--only', 'load', 'geojson']]])(
  '%j is not understood, and the answer says what would be',
  (words) => {
    expect(readBenchOptions(words, benches)).toEqual({
      wrong: expect.stringContaining('npm run bench -- [--quick] [--only load,geojson,browser]'),
    });
  },
);

test('an unknown bench is named', () => {
  expect(readBenchOptions(['--only', 'load,brwser'], benches)).toEqual({
    wrong: expect.stringContaining('No such bench: brwser.'),
  });
});
