import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillDown, placeBlock, readBlock, writeBlock } from '../../../geodata/entry/cellBlock.ts';

const anyCell = fc.oneof(
  fc.string(),
  fc.constantFrom('', '"', '"a"', 'a\tb', 'a\nb', 'a\r\nb', '"\t"', '平整中', '90%'),
);
const anyBlock = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc.array(fc.array(anyCell, { minLength: width, maxLength: width }), {
    minLength: 1,
    maxLength: 4,
  }),
);

describe('cells on the clipboard', () => {
  test('are read as they were written, whatever is in them', () => {
    fc.assert(
      fc.property(anyBlock, (block) => {
        // A row that ends the text with one empty cell looks like the line end of the row before it.
        fc.pre(block.length === 1 || block.at(-1)?.length !== 1 || block.at(-1)?.[0] !== '');
        expect(readBlock(writeBlock(block))).toEqual(block);
      }),
    );
  });

  test.each([
    [
      '平整中\t60%\r\n\t\r\n',
      [
        ['平整中', '60%'],
        ['', ''],
      ],
    ],
    ['a\tb', [['a', 'b']]],
    ['"two\nlines"\t"says ""yes"""\n', [['two\nlines', 'says "yes"']]],
    ['"never closed\tb', [['"never closed', 'b']]],
    ['', [['']]],
  ])('%j', (text, block) => {
    expect(readBlock(text)).toEqual(block);
  });

  test('fill what is chosen in whole copies, leave alone where they are empty, and say what falls outside', () => {
    const size = { rows: 4, columns: 3 };
    const all = { top: 0, bottom: 3, left: 0, right: 0 };
    expect(placeBlock([['x']], all, size).cells).toHaveLength(4);
    expect(
      placeBlock(
        [
          ['x', ''],
          ['', 'y'],
        ],
        { ...all, bottom: 0 },
        size,
      ),
    ).toEqual({
      cells: [
        { row: 0, column: 0, text: 'x' },
        { row: 1, column: 1, text: 'y' },
      ],
      outside: 0,
    });
    const corner = { top: 3, bottom: 3, left: 2, right: 2 };
    expect(
      placeBlock(
        [
          ['x', 'y'],
          ['z', 'w'],
        ],
        corner,
        size,
      ),
    ).toEqual({
      cells: [{ row: 3, column: 2, text: 'x' }],
      outside: 3,
    });
  });

  test('are filled down from the first row, and a single row from the one above it', () => {
    const textAt = (row: number, column: number) => `${row}${column}`;
    expect(fillDown(textAt, { top: 1, bottom: 3, left: 0, right: 0 })).toEqual([
      { row: 2, column: 0, text: '10' },
      { row: 3, column: 0, text: '10' },
    ]);
    expect(fillDown(textAt, { top: 2, bottom: 2, left: 1, right: 1 })).toEqual([
      { row: 2, column: 1, text: '11' },
    ]);
    expect(fillDown(textAt, { top: 0, bottom: 0, left: 0, right: 0 })).toEqual([]);
    expect(fillDown(() => '', { top: 0, bottom: 3, left: 0, right: 0 })).toEqual([]);
  });
});
