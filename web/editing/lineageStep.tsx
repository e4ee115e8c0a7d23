import { bilingual } from '../../geodata/bilingual.ts';
import { addDays, parseIsoDate, type IsoDate } from '../../geodata/date.ts';
import { changedAttributes, parcelAttributeNames } from '../../geodata/editing/describedParcel.ts';
import { parcelEditNames, type LineageStep } from '../../geodata/editing/parcelEdit.ts';
import { attributeText } from '../parts/attributeText.ts';
import { patch } from '../state/current.ts';
import { say } from '../words/words.ts';

const wordsOfStep = {
  cameFrom: bilingual('来自', 'Came from'),
  became: bilingual('成为', 'Became'),
  boundary: bilingual('看改前的边界', 'See the boundary before'),
  before: bilingual('看改前的样子', 'See it as it was before'),
  since: (day: string) => bilingual(`${day} 起`, `from ${day}`),
};

/** One step in the course of a parcel, with ways to the parcels of the day before it or after. */
export function Step(props: {
  readonly step: LineageStep;
  readonly way: 'cameFrom' | 'became';
  readonly own: string;
}) {
  const { step, way, own } = props;
  const from = step.asOf === null ? undefined : parseIsoDate(step.asOf);
  const day = from && (way === 'became' ? from : addDays(from, -1));
  const parcels = way === 'became' ? step.to : step.from;
  return (
    <li>
      <b>{say(parcelEditNames[step.kind])}</b>{' '}
      {step.asOf !== null && <small>{say(wordsOfStep.since(step.asOf))}</small>}
      {step.kind === 'attributes' && <Changes step={step} own={own} />}
      {step.kind === 'attributes' || step.kind === 'reshape' ? (
        <p>
          <button type="button" class="link" onClick={() => show(own, day)}>
            {say(step.kind === 'reshape' ? wordsOfStep.boundary : wordsOfStep.before)}
          </button>
        </p>
      ) : (
        parcels.length > 0 && (
          <p>
            {`${say(wordsOfStep[way])} `}
            {parcels.map(({ id, name }) => (
              <button key={id} type="button" class="link" onClick={() => show(id, day)}>
                {say(name)}
              </button>
            ))}
          </p>
        )
      )}
      <p class="quiet">{step.reason}</p>
    </li>
  );
}

/** What was said of the parcel before and after. */
function Changes(props: {
  readonly step: Extract<LineageStep, { readonly kind: 'attributes' }>;
  readonly own: string;
}) {
  const [before, after] = [props.step.from, props.step.to].map((parcels) =>
    parcels.find(({ id }) => id === props.own),
  );
  if (!before || !after) return null;
  return (
    <>
      {changedAttributes(before, after).map((attribute) => (
        <p key={attribute}>
          {say(parcelAttributeNames[attribute])} {attributeText(before, attribute)} →{' '}
          {attributeText(after, attribute)}
        </p>
      ))}
    </>
  );
}

function show(id: string, day: IsoDate | undefined): void {
  patch({ selection: { kind: 'parcel', id }, ...(day && { date: day }) });
}
