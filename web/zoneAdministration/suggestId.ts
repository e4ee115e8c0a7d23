import { pinyin } from 'pinyin-pro';

/** As long as an id may be. */
const longest = 40;

/**
 * An id for a zone of this name that no other has: 金东新区（二期） → `jindongxinqu-erqi`. Empty where nothing of the name can stand in
 * an id.
 */
export function suggestId(name: string, taken: readonly string[]): string {
  const letters = pinyin(name.normalize('NFKC'), { toneType: 'none', type: 'array', v: true })
    .join('')
    .toLowerCase();
  const whole = letters.replace(/[^a-z0-9]+/g, '-').replace(/^-/, '');
  const plain = whole.slice(0, longest).replace(/-$/, '');
  if (plain === '') return '';
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? '' : `-${number}`;
    const id = plain.slice(0, longest - end.length) + end;
    if (!taken.includes(id)) return id;
  }
}
