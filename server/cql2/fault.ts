import { bilingual, type Bilingual } from '../../geodata/bilingual.ts';
import type { Place } from './expression.ts';

/** What is wrong with a filter, and where. */
export class FilterFault extends Error {
  override readonly name = 'FilterFault';
  readonly detail: Bilingual;

  constructor(place: Place, zh: string, en: string) {
    const detail = bilingual(
      typeof place === 'number'
        ? `过滤条件第 ${place + 1} 个字符处：${zh}`
        : `过滤条件 ${place === '' ? '最外层' : place} 处：${zh}`,
      typeof place === 'number'
        ? `At character ${place + 1} of the filter: ${en}`
        : `At ${place === '' ? 'the outermost level' : place} of the filter: ${en}`,
    );
    super(detail.en);
    this.detail = detail;
  }
}
