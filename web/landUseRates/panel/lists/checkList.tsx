import type { LandFinding } from '../../../../geodata/land/checks/landFinding.ts';
import { patch } from '../../../state/current.ts';
import { say } from '../../../words/words.ts';
import { words } from '../../words/words.ts';
import { SubjectLink } from '../../../parts/record.tsx';
import { CutList } from '../growingList.tsx';
import { withDigits } from '../../../words/format.ts';
import { parcelName } from '../places.ts';
import { findings } from './lands.ts';

/** 核对: what does not fit together in the records, with the numbers; the parcel concerned opens. */
export function CheckList() {
  const text = words.value.rates.lists;
  const found = findings.value;
  if (!found) return null;
  if (found.length === 0) return <p class="quiet">{text.checksNone}</p>;
  return (
    <>
      <p class="quiet list-note">{text.checksNote}</p>
      <CutList
        items={found}
        label={text.names.checks}
        keyOf={({ id, parcels }) => `${id} ${parcels.join(' ')}`}
      >
        {(finding) => <Finding finding={finding} />}
      </CutList>
    </>
  );
}

function Finding({ finding }: { readonly finding: LandFinding }) {
  const text = words.value.rates.lists;
  const { parcels } = finding;
  const [parcel] = parcels;
  if (parcels.length === 1 && parcel !== undefined)
    return (
      <button
        type="button"
        class="rates-row"
        onClick={() => patch({ selection: { kind: 'parcel', id: parcel } })}
      >
        <Said finding={finding} name={parcelName(parcel)} />
      </button>
    );
  return (
    <div class="rates-row">
      <Said
        finding={finding}
        name={parcels.length === 0 ? text.sums : text.ofSums(parcels.length)}
      />
      {parcels.length > 0 && <Concerned parcels={parcels} />}
    </div>
  );
}

function Said({ finding, name }: { readonly finding: LandFinding; readonly name: string }) {
  const { severity, text } = finding;
  return (
    <>
      <span>{name}</span>
      <small class={`severity severity-${severity}`}>
        {words.value.rates.lists.severities[severity]}
      </small>
      <span class="row-note">{say(text)}</span>
    </>
  );
}

/** More parcels than this are counted and not named: who looks at sums wants the first of them. */
const mostNamed = 12;

function Concerned({ parcels }: { readonly parcels: readonly string[] }) {
  const left = parcels.length - mostNamed;
  return (
    <ul class="concerned">
      {parcels.slice(0, mostNamed).map((id) => (
        <li key={id}>
          <SubjectLink to={{ kind: 'parcel', id }}>{parcelName(id)}</SubjectLink>
        </li>
      ))}
      {left > 0 && <li>{words.value.rates.figure.more(withDigits(left, 0))}</li>}
    </ul>
  );
}
