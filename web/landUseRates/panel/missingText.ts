import type { Language } from '../../../geodata/bilingual.ts';
import type { Indicator } from '../../../geodata/indicator.ts';
import type { ReportedSide } from '../../../geodata/reportedRate.ts';
import type { Words } from '../words/dictionaries.ts';
import { figureNumber, sideNumber } from '../numbers.ts';

/** What a reader is told in the place of a value: `全区报告：已开工项目 45 个 / 工业项目 86 个，52.3 %（2010-09-30）；图上仅 4 宗可计`. */
export function missingText(
  { missing, reported, denominator }: Indicator,
  { words, language }: { readonly words: Words; readonly language: Language },
): string | null {
  const { rates } = words;
  const side = ({ name, value }: ReportedSide) =>
    `${name[language]} ${sideNumber(value, 'parcels')}`;
  const parts: string[] = [];
  if (reported)
    parts.push(
      rates.reported(
        `${side(reported.numerator)} / ${side(reported.denominator)}`,
        `${figureNumber(reported.percent, 'percent')}\u00a0%`,
        reported.asOf,
      ),
    );
  if (missing === 'partOfReported') parts.push(rates.onMapOnly(sideNumber(denominator, 'parcels')));
  if (missing) parts.push(rates.missing[missing]);
  return parts.length === 0 ? null : parts.join(language === 'zh' ? '；' : '; ');
}
