import { axisNames, stateName } from '../../geodata/axis.ts';
import type { FormKind, FormRecords } from '../../geodata/filing/filed.ts';
import { constructionNames } from '../../geodata/land/construction.ts';
import { supplyNames } from '../../geodata/land/supply.ts';
import type { Subject } from '../../geodata/observation.ts';
import { nameOf } from '../parts/subjectName.tsx';
import { say } from '../words/words.ts';
import { words } from './words/words.ts';

type Told = { readonly [Kind in FormKind]: (record: FormRecords[Kind]) => readonly string[] };

/** What a row of the list says of a record: its name, and what tells it from others. */
const told: Told = {
  source: ({ title, covers }) => [say(title), `${covers.from} – ${covers.to}`],
  town: ({ name }) => [say(name)],
  block: ({ name, note }) => [say(name), note ? say(note) : ''],
  project: ({ name, category, contact }) => [
    say(name),
    `${words.value.categories[category]} · ${contact ?? words.value.filing.noContact}`,
  ],
  work: ({ name, kind }) => [say(name), words.value.filing.workKinds[kind]],
  target: ({ subject, axis, state, due }) => [
    nameText(subject),
    `${say(axisNames[axis])} ${say(stateName(axis, state as never))} · ${due}`,
  ],
  parcelLand: ({ asOf, supply, construction }) => [
    asOf,
    [supply && say(supplyNames[supply]), construction && say(constructionNames[construction])]
      .filter((name) => name !== null)
      .join(' · '),
  ],
  doubt: ({ title, readings }) => [say(title), words.value.filing.readingsCount(readings.length)],
};

export function toldOf<Kind extends FormKind>(
  kind: Kind,
  record: FormRecords[Kind],
): readonly string[] {
  return told[kind](record);
}

/** What a subject is called, the zone itself too. */
export function nameText(subject: Subject): string {
  const { kind, id } = subject;
  return kind === 'zone' ? words.value.filing.wholeZone : say(nameOf({ kind, id }));
}
