import { useId } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import type { Subject, SubjectKind } from '../../../geodata/observation.ts';
import { Icon } from '../../parts/icon.tsx';
import { parcelFeatures, zoneId } from '../../state/records.ts';
import { unlessComposing } from '../../state/composing.ts';
import { say } from '../../words/words.ts';
import { nameText } from '../names.ts';
import { recordsOf } from '../records.ts';
import { words } from '../words/words.ts';

/** Parcels of which a list still helps; of more the id can be typed. */
const mostOffered = 3000;

/** Things of the zone, each by its name: added by typing it, removed one by one. */
export function SubjectField(props: {
  readonly label: string;
  readonly kinds: readonly SubjectKind[];
  readonly value: readonly Subject[];
  readonly change: (value: readonly Subject[]) => void;
  /** Whether there is just one, which the next replaces. */
  readonly isSingle?: boolean;
  readonly isWrong?: boolean;
}) {
  const { label, kinds, value, change, isSingle = false, isWrong = false } = props;
  const text = words.value.filing.subjects;
  const hint = isSingle ? text.choose : text.add;
  const list = useId();
  const typed = useSignal('');
  const isUnknown = useSignal(false);
  const options = optionsOf(kinds);
  const add = (name: string) => {
    const found = options.find((option) => option.name === name || option.subject.id === name);
    isUnknown.value = found === undefined && name !== '';
    if (!found) return;
    typed.value = '';
    const others = value.filter(
      ({ kind, id }) => kind !== found.subject.kind || id !== found.subject.id,
    );
    change(isSingle ? [found.subject] : [...others, found.subject]);
  };
  return (
    <div class="filing-field" data-wide="true">
      <span>{label}</span>
      <div class="filing-subjects">
        {value
          .filter(({ id }) => id !== '')
          .map((subject) => (
            <span class="filing-subject" key={`${subject.kind}:${subject.id}`}>
              {nameText(subject)}
              {!isSingle && (
                <button
                  type="button"
                  aria-label={text.remove(nameText(subject))}
                  onClick={() => change(value.filter((other) => other !== subject))}
                >
                  <Icon name="close" />
                </button>
              )}
            </span>
          ))}
        <input
          type="text"
          list={list}
          aria-label={`${label}：${hint}`}
          aria-invalid={isWrong || isUnknown.value}
          placeholder={hint}
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
            if (options.some(({ name }) => name === typed.value)) add(typed.value);
          }}
          onChange={(event) => add(event.currentTarget.value.trim())}
          onKeyDown={unlessComposing((event: KeyboardEvent) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add(typed.value.trim());
          })}
        />
        <datalist id={list}>
          {options.slice(0, mostOffered).map(({ name, subject }) => (
            <option key={`${subject.kind}:${subject.id}`} value={name}>
              {text[subject.kind]}
            </option>
          ))}
        </datalist>
        {isUnknown.value && (
          <small class="filing-wrong" role="alert">
            {text.unknown}
          </small>
        )}
      </div>
    </div>
  );
}

type Option = { readonly name: string; readonly subject: Subject };

function optionsOf(kinds: readonly SubjectKind[]): Option[] {
  const all: Option[] = [];
  if (kinds.includes('zone') && zoneId.value !== null)
    all.push(optionOf({ kind: 'zone', id: zoneId.value }));
  for (const kind of ['block', 'work', 'project'] as const)
    if (kinds.includes(kind))
      for (const { record } of recordsOf(kind) ?? [])
        all.push({ name: say(record.name), subject: { kind, id: record.id } });
  if (kinds.includes('parcel'))
    for (const { id, properties } of parcelFeatures.value)
      all.push({
        name: say({ zh: properties.name, en: properties.nameEn }),
        subject: { kind: 'parcel', id },
      });
  return all;
}

function optionOf(subject: Subject): Option {
  return { name: nameText(subject), subject };
}
