import type { Subject } from '../observation.ts';
import type { Provenance } from '../provenance.ts';
import type { FormKind, FormRecords } from './filed.ts';

/** Something of the zone that a record names. */
export type Reference = {
  readonly kind: Subject['kind'] | 'town' | 'source' | 'fact';
  readonly id: string;
};

type Named = { readonly [Kind in FormKind]: (record: FormRecords[Kind]) => readonly Reference[] };

const named: Named = {
  source: () => [],
  town: () => [],
  block: ({ town }) => of('town', town),
  work: ({ block }) => of('block', block),
  project: ({ parcels, provenance }) => [
    ...parcels.map((id): Reference => ({ kind: 'parcel', id })),
    ...referencesOf(provenance),
  ],
  target: ({ subject, provenance }) => [subject, ...referencesOf(provenance)],
  parcelLand: ({ parcel, provenance }) => [
    { kind: 'parcel', id: parcel },
    ...referencesOf(provenance),
  ],
  doubt: ({ readings, facts, subjects }) => [
    ...subjects,
    ...facts.map((id): Reference => ({ kind: 'fact', id })),
    ...readings.flatMap(({ provenance }) => referencesOf(provenance)),
  ],
};

/** Everything that a record says is there, each once: the town of a block, the parcels of a project, the source of a figure. */
export function referencesIn<Kind extends FormKind>(
  kind: Kind,
  record: FormRecords[Kind],
): Reference[] {
  const all = named[kind](record);
  const once = new Map(all.map((reference) => [`${reference.kind}:${reference.id}`, reference]));
  return [...once.values()];
}

/** The documents and facts that something comes from. */
export function referencesOf(provenance: Provenance): Reference[] {
  switch (provenance.kind) {
    case 'document':
      return [...of('source', provenance.source), ...of('fact', provenance.fact ?? null)];
    case 'inferred':
      return provenance.facts.map((id) => ({ kind: 'fact', id }));
    default:
      return [];
  }
}

function of(kind: Reference['kind'], id: string | null): Reference[] {
  return id === null ? [] : [{ kind, id }];
}
