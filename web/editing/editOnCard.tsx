import { bilingual } from '../../geodata/bilingual.ts';
import { addDays, parseIsoDate, type IsoDate } from '../../geodata/date.ts';
import {
  parcelEditNames,
  type LineageStep,
  type NamedParcel,
} from '../../geodata/editing/parcelEdit.ts';
import { Section } from '../parts/record.tsx';
import { patch } from '../state/current.ts';
import { shown } from '../state/loadable.ts';
import { mayWrite } from '../state/mayWrite.ts';
import { selectedRecord } from '../state/records.ts';
import type { Selection } from '../state/view.ts';
import { say } from '../words/words.ts';
import { beginEditing } from './begin.ts';

// The card is there before any of the editing is fetched: these few words come with it.
const wordsOfCard = {
  lineage: bilingual('沿革', 'Lineage'),
  cameFrom: bilingual('来自', 'Came from'),
  became: bilingual('成为', 'Became'),
  boundary: bilingual('看改前的边界', 'See the boundary before'),
  edit: bilingual('修改地块：分割、合并、改界', 'Edit: split, merge, reshape'),
  since: (day: string) => bilingual(`${day} 起`, `from ${day}`),
};

/** Which parcels it comes from and which it became, each a way to them on their day; and the way to change it. */
export function EditOnCard({ of }: { readonly of: Selection }) {
  const record = shown(selectedRecord.state.value);
  if (of.kind !== 'parcel' || !record || !('lineage' in record) || record.parcel.id !== of.id)
    return null;
  const { cameFrom, became } = record.lineage;
  const hasLineage = cameFrom.length + became.length > 0;
  const mayEdit = mayWrite('parcelEdit');
  if (!hasLineage && !mayEdit) return null;
  return (
    <Section heading={say(wordsOfCard.lineage)}>
      {hasLineage && (
        <ul class="card-lineage">
          {cameFrom.map((step) => (
            <Step key={step.import} step={step} parcels={step.from} way="cameFrom" own={of.id} />
          ))}
          {became.map((step) => (
            <Step key={step.import} step={step} parcels={step.to} way="became" own={of.id} />
          ))}
        </ul>
      )}
      {mayEdit && (
        <p>
          <button type="button" class="link" onClick={() => void beginEditing('split', of.id)}>
            {say(wordsOfCard.edit)}
          </button>
        </p>
      )}
    </Section>
  );
}

function Step(props: {
  readonly step: LineageStep;
  readonly parcels: readonly NamedParcel[];
  readonly way: 'cameFrom' | 'became';
  readonly own: string;
}) {
  const { step, parcels, way, own } = props;
  const from = step.asOf === null ? undefined : parseIsoDate(step.asOf);
  const day = from && (way === 'became' ? from : addDays(from, -1));
  return (
    <li>
      <b>{say(parcelEditNames[step.kind])}</b>{' '}
      {step.asOf !== null && <small>{say(wordsOfCard.since(step.asOf))}</small>}
      {parcels.length > 0 && (
        <p>
          {step.kind !== 'reshape' && `${say(wordsOfCard[way])} `}
          {parcels
            .filter(({ id }) => step.kind !== 'reshape' || id === own)
            .map(({ id, name }) => (
              <button key={id} type="button" class="link" onClick={() => show(id, day)}>
                {step.kind === 'reshape' ? say(wordsOfCard.boundary) : say(name)}
              </button>
            ))}
        </p>
      )}
      <p class="quiet">{step.reason}</p>
    </li>
  );
}

function show(id: string, day: IsoDate | undefined): void {
  patch({ selection: { kind: 'parcel', id }, ...(day && { date: day }) });
}
