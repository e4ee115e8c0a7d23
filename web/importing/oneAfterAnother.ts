import { language } from '../state/current.ts';

/** `新增 12，换边界 3` */
export function oneAfterAnother(texts: readonly string[]): string {
  return texts.join(language.value === 'zh' ? '，' : ', ');
}
