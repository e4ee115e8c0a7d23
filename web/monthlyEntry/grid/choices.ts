import { stateName } from '../../../geodata/axis.ts';
import { sourcesToEnter } from '../../../geodata/entry/sourceText.ts';
import { statesMeant, statesToEnter } from '../../../geodata/entry/stateCodes.ts';
import { language } from '../../state/current.ts';
import { say } from '../../words/words.ts';
import { documents } from '../choice.ts';
import type { Column } from './columns.ts';

type Choices = {
  readonly names: readonly string[];
  /** The number key of each; a source has none. */
  readonly numbers: readonly number[];
};

/** What the list of a cell offers: what was typed narrows it, null has all. */
export function choicesOf({ axis, field }: Column, typed: string | null): Choices {
  if (field === 'source') {
    const wanted = typed?.trim().toLowerCase() ?? '';
    const names = sourcesToEnter(documents.value, language.value);
    return { names: names.filter((name) => name.toLowerCase().includes(wanted)), numbers: [] };
  }
  const states = typed === null ? statesToEnter(axis) : statesMeant(axis, typed);
  return {
    names: states.map((state) => say(stateName(axis, state as never))),
    numbers: states.map((state) => statesToEnter(axis).indexOf(state) + 1),
  };
}
