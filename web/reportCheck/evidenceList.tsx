import type { Evidence } from '../../geodata/reportCheck/evidence.ts';
import { Badge } from '../parts/badge.tsx';
import { SubjectLink } from '../parts/record.tsx';
import { language } from '../state/current.ts';
import { zone } from '../state/records.ts';
import { say } from '../words/words.ts';
import { valueText } from './valueText.ts';
import { words } from './words/words.ts';

/** The records that a value rests on, each with what it brings, its card and its source. */
export function EvidenceList({ evidence }: { readonly evidence: readonly Evidence[] }) {
  if (evidence.length === 0) return null;
  return (
    <ul class="report-evidence">
      {evidence.map((each) => (
        <li key={`${each.kind} ${each.subject.kind}/${each.subject.id} ${keyOf(each)}`}>
          <Name evidence={each} />
          <span class="report-brings">
            {each.value && valueText(each.value, words.value.figureUnits, language.value)}{' '}
            <Badge provenance={each.provenance} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Name({ evidence: { subject, name } }: { readonly evidence: Evidence }) {
  const { kind, id } = subject;
  if (kind === 'zone')
    return <span>{say({ zh: zone.value?.name ?? id, en: zone.value?.nameEn ?? id })}</span>;
  return <SubjectLink to={{ kind, id }}>{say(name)}</SubjectLink>;
}

/** A parcel may be told of twice: on two axes. */
function keyOf({ value }: Evidence): string {
  return JSON.stringify(value);
}
