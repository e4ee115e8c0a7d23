import type { Finding } from './finding.ts';
import type { Gathered } from './gathered.ts';

/** Ids are unique within the zone and kind. */
export function checkIds(zone: Gathered): Finding[] {
  return [
    ...duplicates('source', zone.sources),
    ...duplicates('town', zone.towns),
    ...duplicates('block', zone.blocks),
    ...duplicates('parcel', zone.parcels),
    ...duplicates('building', zone.buildings),
    ...duplicates('work', zone.works),
    ...duplicates('event', zone.events),
    ...duplicates('landmark', zone.landmarks),
    ...duplicates('project', zone.projects),
    ...duplicates('target', zone.targets),
    ...duplicates('fact', zone.facts),
    ...duplicates(
      'figure',
      zone.facts.flatMap(({ figures }) => figures),
    ),
    ...duplicates('doubt', zone.doubts),
    ...duplicates('log entry', zone.log),
  ];
}

function duplicates(kind: string, records: readonly { readonly id: string }[]): Finding[] {
  const seen = new Set<string>();
  return records.flatMap(({ id }): Finding[] => {
    if (seen.has(id)) return [{ kind: 'duplicateId', of: `${kind} ${id}` }];
    seen.add(id);
    return [];
  });
}
