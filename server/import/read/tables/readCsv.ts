import Papa from 'papaparse';
import type { SurveyLayer } from '../../../../geodata/survey/surveyFile.ts';
import { tooLarge } from '../../../../geodata/survey/surveyFileError.ts';
import type { ReadOptions, Source } from '../format.ts';
import { titleOf } from '../part.ts';
import { inStretches } from '../stretches.ts';
import { readText } from '../text/readText.ts';
import { tableFeatures } from './tableFeatures.ts';
import { tableOf } from './tableOf.ts';

const maxRows = 5_000_000;

/** Rows parted by commas, semicolons, tabs or bars. Cells stay text, as they are written: `0012` is no 12. */
export function readCsv({ part }: Source, { encoding: wanted }: ReadOptions): SurveyLayer[] {
  const { text, encoding } = readText(part.bytes, wanted);
  const { data } = Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    preview: maxRows + 1,
  });
  if (data.length > maxRows)
    throw tooLarge(
      `表格超过 ${maxRows} 行；请分成几个。`,
      `The table has more than ${maxRows} rows; split it.`,
    );
  const table = tableOf(data);
  return [
    {
      name: titleOf(part),
      format: 'csv',
      declared: null,
      datum: null,
      encoding,
      notes: [],
      stretches: inStretches(() => tableFeatures(table)),
    },
  ];
}

/** A Chinese comma where it is the only one, else what papaparse finds. */
function delimiterOf(text: string): string {
  const [line = ''] = text.split(/\r\n?|\n/, 1);
  return line.includes('，') && !/[,\t;|]/.test(line) ? '，' : '';
}

/** Whether a text is a table: its first lines have the same number of parts, two at least. */
export function isCsv(head: string): boolean {
  const lines = head
    .split(/\r\n?|\n/)
    .slice(0, 6)
    .filter((line) => line.trim() !== '');
  const parts = (separator: RegExp) => lines.map((line) => line.split(separator).length);
  return [/[,，]/, /\t/, /;/, /\|/].some((separator) => {
    const counts = parts(separator);
    return (
      counts.length > 0 &&
      Math.max(...counts) >= 2 &&
      counts.filter((count) => count >= 2).length >= counts.length / 2
    );
  });
}
