import type { Provenance, ProvenanceKind } from '../../../geodata/provenance.ts';
import { say } from '../../words/words.ts';
import { recordsOf } from '../records.ts';
import { words } from '../words/words.ts';
import { Choice } from './choice.tsx';
import { PlainText } from './plainText.tsx';

const enterable = ['document', 'site', 'external'] as const satisfies readonly ProvenanceKind[];
type Enterable = (typeof enterable)[number];

/** Where a record comes from: a document on file and its section, the site, or elsewhere. What a form cannot say stays as it is. */
export function ProvenanceField(props: {
  readonly value: Provenance;
  readonly change: (value: Provenance) => void;
  readonly isWrong: boolean;
}) {
  const { value, change, isWrong } = props;
  const text = words.value.filing;
  const isKept = !enterable.some((kind) => kind === value.kind);
  const sources = recordsOf('source') ?? [];
  const options = [
    ...enterable.map((kind) => ({
      value: kind as Enterable | 'kept',
      name: text.provenance[kind],
    })),
    ...(isKept ? [{ value: 'kept' as const, name: text.provenance.kept }] : []),
  ];
  return (
    <>
      <Choice
        label={text.fields.provenance}
        options={options}
        value={isKept ? 'kept' : (value.kind as Enterable)}
        change={(kind) => {
          if (kind !== 'kept') change(blank(kind, sources[0]?.record.id ?? ''));
        }}
      />
      {value.kind === 'document' &&
        (sources.length === 0 ? (
          <p class="filing-wrong">{text.provenance.noSource}</p>
        ) : (
          <>
            <Choice
              label={text.provenance.whichSource}
              options={sources.map(({ record }) => ({ value: record.id, name: say(record.title) }))}
              value={value.source}
              change={(source) => change({ kind: 'document', source, section: value.section })}
            />
            <PlainText
              label={text.provenance.section}
              value={value.section}
              change={(section) => change({ ...value, section })}
            />
          </>
        ))}
      {value.kind === 'external' && (
        <PlainText
          label={text.provenance.basis}
          value={say(value.basis)}
          isWrong={isWrong}
          change={(basis) => change({ kind: 'external', basis: { zh: basis, en: basis } })}
        />
      )}
    </>
  );
}

function blank(kind: Enterable, source: string): Provenance {
  switch (kind) {
    case 'document':
      return { kind, source, section: '' };
    case 'site':
      return { kind };
    case 'external':
      return { kind, basis: { zh: '', en: '' } };
  }
}
