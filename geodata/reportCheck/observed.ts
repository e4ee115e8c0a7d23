import type { Axis } from '../axis.ts';
import { bilingual, type Bilingual } from '../bilingual.ts';
import type { Observation, Subject } from '../observation.ts';
import type { CheckedValue } from './checkedValue.ts';
import type { CheckedZone } from './checkedZone.ts';
import type { Evidence } from './evidence.ts';

/** The observation that counts of an axis of a subject; null where none is on record by the day. */
export function observed(zone: CheckedZone, subject: Subject, axis: Axis): Observation | null {
  return zone.progressOf(subject)[axis];
}

export function observationEvidence(
  zone: CheckedZone,
  observation: Observation,
  value: CheckedValue,
): Evidence {
  const { subject, asOf, provenance } = observation;
  return { kind: 'observation', subject, name: nameOf(zone, subject), value, asOf, provenance };
}

/** What a subject is called; its id where the zone does not know it. */
export function nameOf(zone: CheckedZone, { kind, id }: Subject): Bilingual {
  const named: Partial<Record<Subject['kind'], readonly { id: string; name: Bilingual }[]>> = {
    parcel: zone.parcels,
    work: zone.works,
    project: zone.projects,
    event: zone.events,
  };
  return named[kind]?.find((each) => each.id === id)?.name ?? bilingual(id, id);
}
