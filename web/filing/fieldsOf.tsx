import type { ComponentChildren } from 'preact';
import { axes, axisNames, stateName, statesOf, type Axis } from '../../geodata/axis.ts';
import type { FormKind, FormRecords } from '../../geodata/filing/filed.ts';
import type { IsoDate } from '../../geodata/date.ts';
import type { SubjectKind } from '../../geodata/observation.ts';
import { DayInput } from '../parts/dayInput.tsx';
import { say } from '../words/words.ts';
import { Choice } from './fields/choice.tsx';
import { Among, Boundary, From, Name, Note } from './fields/commonFields.tsx';
import type { FieldsProps } from './fields/fieldsProps.ts';
import { InvestmentField } from './fields/investmentField.tsx';
import { PlainText } from './fields/plainText.tsx';
import { ReadingsField } from './fields/readingsField.tsx';
import { SubjectField } from './fields/subjectField.tsx';
import { TextPair } from './fields/textPair.tsx';
import { LandFields } from './land/landFields.tsx';
import { words } from './words/words.ts';

type Fields = { readonly [Kind in FormKind]: (props: FieldsProps<Kind>) => ComponentChildren };

const anything: readonly SubjectKind[] = ['zone', 'block', 'work', 'project', 'parcel'];

/** The fields of a form, by the kind of its record. */
export const fieldsOf: Fields = {
  source: ({ record, change, lacks }) => {
    const text = words.value.filing.fields;
    const { covers } = record;
    const period = (part: Partial<typeof covers>) =>
      change({ ...record, covers: { ...covers, ...part } });
    return (
      <>
        <TextPair
          label={text.title}
          value={record.title}
          isWrong={lacks('title')}
          change={(title) => change({ ...record, title })}
        />
        <div class="filing-days" data-wrong={lacks('period')}>
          <DayInput
            label={text.from}
            value={covers.from}
            change={(from) => period({ from: from as IsoDate })}
          />
          <DayInput
            label={text.to}
            value={covers.to}
            change={(to) => period({ to: to as IsoDate })}
          />
        </div>
        <Note record={record} change={change} />
      </>
    );
  },
  town: (props) => (
    <>
      <Name {...props} />
      <Boundary {...props} />
    </>
  ),
  block: (props) => (
    <>
      <Name {...props} />
      <Among
        label={words.value.filing.fields.town}
        kind="town"
        value={props.record.town}
        change={(town) => props.change({ ...props.record, town })}
      />
      <Boundary {...props} />
      <Note {...props} />
    </>
  ),
  project: (props) => {
    const { record, change, lacks } = props;
    const text = words.value;
    const parcels = record.parcels.map((id) => ({ kind: 'parcel', id }) as const);
    return (
      <>
        <Name {...props} />
        <TextPair
          label={text.filing.fields.owner}
          value={record.owner}
          change={(owner) => change({ ...record, owner })}
        />
        <Choice
          label={text.filing.fields.category}
          options={(['industry', 'property', 'infrastructure'] as const).map((value) => ({
            value,
            name: text.categories[value],
          }))}
          value={record.category}
          change={(category) => change({ ...record, category })}
        />
        <PlainText
          label={text.filing.fields.contact}
          value={record.contact ?? ''}
          change={(contact) => change({ ...record, contact: contact === '' ? null : contact })}
        />
        <InvestmentField
          value={record.investment}
          isWrong={lacks('investment')}
          change={(investment) => change({ ...record, investment })}
        />
        <SubjectField
          label={text.filing.fields.parcels}
          kinds={['parcel']}
          value={parcels}
          change={(chosen) => change({ ...record, parcels: chosen.map(({ id }) => id) })}
        />
        <From {...props} />
        <Note {...props} />
      </>
    );
  },
  work: (props) => {
    const { record, change } = props;
    const text = words.value.filing;
    return (
      <>
        <Name {...props} />
        <Choice
          label={text.fields.kind}
          options={(Object.keys(text.workKinds) as (typeof record.kind)[]).map((value) => ({
            value,
            name: text.workKinds[value],
          }))}
          value={record.kind}
          change={(kind) => change({ ...record, kind })}
        />
        <Among
          label={text.fields.block}
          kind="block"
          value={record.block}
          change={(block) => change({ ...record, block })}
        />
        <Note {...props} />
      </>
    );
  },
  target: (props) => {
    const { record, change, lacks } = props;
    const text = words.value.filing.fields;
    return (
      <>
        <SubjectField
          label={text.subject}
          kinds={anything}
          value={[record.subject]}
          isSingle
          isWrong={lacks('subject')}
          change={([subject]) => subject && change({ ...record, subject })}
        />
        <Choice
          label={text.axis}
          options={axes.map((value) => ({ value, name: say(axisNames[value]) }))}
          value={record.axis}
          change={(axis) => change(onAxis(record, axis))}
        />
        <Choice
          label={text.state}
          options={statesOf[record.axis].map((value) => ({
            value: value as string,
            name: say(stateName(record.axis, value as never)),
          }))}
          value={record.state}
          change={(state) => change({ ...record, state } as typeof record)}
        />
        <div class="filing-days" data-wrong={lacks('due')}>
          <DayInput
            label={text.due}
            value={record.due}
            change={(due) => change({ ...record, due: due as IsoDate })}
          />
        </div>
        <TextPair
          label={text.dueAsPrinted}
          value={record.dueAsPrinted}
          change={(dueAsPrinted) => change({ ...record, dueAsPrinted })}
        />
        <From {...props} />
        <Note {...props} />
      </>
    );
  },
  parcelLand: (props) => <LandFields {...props} />,
  doubt: (props) => {
    const { record, change, lacks } = props;
    const text = words.value.filing.fields;
    return (
      <>
        <TextPair
          label={text.title}
          value={record.title}
          isWrong={lacks('title')}
          change={(title) => change({ ...record, title })}
        />
        <ReadingsField
          value={record.readings}
          isWrong={lacks('readings')}
          isUnsaid={lacks('provenance')}
          change={(readings) => change({ ...record, readings })}
        />
        <TextPair
          label={text.handling}
          rows={3}
          value={record.handling}
          isWrong={lacks('handling')}
          change={(handling) => change({ ...record, handling })}
        />
        <SubjectField
          label={text.subjects}
          kinds={anything}
          value={record.subjects}
          change={(subjects) => change({ ...record, subjects })}
        />
      </>
    );
  },
};

/** The same target on another axis, for the last of its states: what a plan aims at. */
function onAxis(record: FormRecords['target'], axis: Axis): FormRecords['target'] {
  const state = axis === 'building' ? 'completed' : statesOf[axis].at(-1);
  return { ...record, axis, state } as FormRecords['target'];
}
