import { bilingual, type Bilingual } from '../../bilingual.ts';
import { finding, type Finding } from './finding.ts';

/** Hears of numbers as features come by, and finds the second and every later feature of one number. */
export function repeatedNumbers(): (number: string | null, where: Bilingual) => Finding[] {
  const firsts = new Map<string, Bilingual>();
  return (number, where) => {
    if (number === null) return [];
    const first = firsts.get(number);
    if (!first) {
      firsts.set(number, where);
      return [];
    }
    const detail = bilingual(
      `编号 ${number} 与${first.zh}相同；请改正，或跳过其中一个。`,
      `Number ${number} is also that of ${first.en}; correct it, or skip one of them.`,
    );
    return [finding('repeatedNumber', 'blocking', detail)];
  };
}
