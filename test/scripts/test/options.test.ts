import { expect, test } from 'vitest';
import { readOptions } from '../../../scripts/test/options.ts';

const steps = ['format', 'unit', 'browser'];

test('without a word every step runs', () => {
  expect(readOptions([], steps)).toEqual({ names: steps });
});

test.each([[['--only', 'browser,format']], [['--only=browser,format']]])(
  '%j runs these steps, in the order of the run',
  (words) => {
    expect(readOptions(words, steps)).toEqual({ names: ['format', 'browser'] });
  },
);

test.each([[['--only']], [['--only', '']], [['--just', 'unit']], [['--only', 'unit', 'browser']]])(
  '%j is not understood, and the answer says what would be',
  (words) => {
    expect(readOptions(words, steps)).toEqual({
      wrong: expect.stringContaining('npm test -- --only format,unit,browser'),
    });
  },
);

test('an unknown step is named', () => {
  expect(readOptions(['--only', 'unit,brwser'], steps)).toEqual({
    wrong: expect.stringContaining('No such step: brwser.'),
  });
});
