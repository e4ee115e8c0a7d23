import { stateName } from '../axis.ts';
import { bilingual, type Bilingual } from '../bilingual.ts';
import { stageNames } from '../stage.ts';
import type { CheckedValue } from './checkedValue.ts';

/** A value that is no quantity, in words: `已开工、在建`, `2010-10-31`. */
export function wordsOf(value: Exclude<CheckedValue, { kind: 'quantity' }>): Bilingual {
  switch (value.kind) {
    case 'day':
      return bilingual(value.day, value.day);
    case 'states':
      return joined(value.states.map((state) => stateName(value.axis, state as never)));
    case 'stages':
      return joined(value.stages.map((stage) => stageNames[stage]));
  }
}

function joined(names: readonly Bilingual[]): Bilingual {
  return bilingual(
    names.map(({ zh }) => zh).join('、'),
    names.map(({ en }, index) => (index === 0 ? en : en.toLowerCase())).join(', '),
  );
}
