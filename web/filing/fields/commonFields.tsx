import type { Bilingual } from '../../../geodata/bilingual.ts';
import type { MissingField } from '../../../geodata/filing/tidyRecord.ts';
import type { Areal } from '../../../geodata/geometry.ts';
import type { Provenance } from '../../../geodata/provenance.ts';
import { boundaryQualities, qualityNames, type BoundaryQuality } from '../../../geodata/quality.ts';
import { say } from '../../words/words.ts';
import { recordsOf } from '../records.ts';
import { words } from '../words/words.ts';
import { BoundaryField } from './boundaryField.tsx';
import { Choice } from './choice.tsx';
import { ProvenanceField } from './provenanceField.tsx';
import { TextPair } from './textPair.tsx';

type Of<Record> = {
  readonly record: Record;
  readonly change: (record: Record) => void;
};
type Lacking = { readonly lacks: (field: MissingField) => boolean };

export function Name<R extends { readonly name: Bilingual }>({
  record,
  change,
  lacks,
}: Of<R> & Lacking) {
  return (
    <TextPair
      label={words.value.filing.fields.name}
      value={record.name}
      isWrong={lacks('name')}
      change={(name) => change({ ...record, name })}
    />
  );
}

export function Note<R extends { readonly note: Bilingual | null }>({ record, change }: Of<R>) {
  return (
    <TextPair
      label={words.value.filing.fields.note}
      rows={2}
      value={record.note}
      change={(note) => change({ ...record, note })}
    />
  );
}

export function From<R extends { readonly provenance: Provenance }>(props: Of<R> & Lacking) {
  const { record, change, lacks } = props;
  return (
    <ProvenanceField
      value={record.provenance}
      isWrong={lacks('provenance')}
      change={(provenance) => change({ ...record, provenance })}
    />
  );
}

type Bounded = { readonly id: string; readonly quality: BoundaryQuality; readonly geometry: Areal };

export function Boundary<R extends Bounded>(
  props: Of<R> & Lacking & { readonly before: R | undefined },
) {
  const { record, change, before, lacks } = props;
  return (
    <>
      <Choice
        label={words.value.filing.fields.quality}
        options={boundaryQualities.map((value) => ({ value, name: say(qualityNames[value]) }))}
        value={record.quality}
        change={(quality) => change({ ...record, quality })}
      />
      <BoundaryField
        key={record.id}
        value={record.geometry}
        before={before?.geometry}
        isWrong={lacks('boundary')}
        change={(geometry) => change({ ...record, geometry })}
      />
    </>
  );
}

/** One of the towns or blocks on file, or none. */
export function Among(props: {
  readonly label: string;
  readonly kind: 'town' | 'block';
  readonly value: string | null;
  readonly change: (value: string | null) => void;
}) {
  const { label, kind, value, change } = props;
  const options = (recordsOf(kind) ?? []).map(({ record }) => ({
    value: record.id,
    name: say(record.name),
  }));
  return (
    <Choice
      label={label}
      options={[{ value: '', name: words.value.filing.fields.none }, ...options]}
      value={value ?? ''}
      change={(chosen) => change(chosen === '' ? null : chosen)}
    />
  );
}
