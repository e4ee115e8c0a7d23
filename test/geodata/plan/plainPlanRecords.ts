import { isoInstant, type IsoInstant } from '../../../geodata/date.ts';
import type { LogEntry } from '../../../geodata/observation.ts';
import { countedAreaM2 } from '../../../geodata/parcel.ts';
import type { PlanParcel, PlanRecords } from '../../../geodata/plan/planRecords.ts';
import { seenStatesOf } from '../../../geodata/plan/seenStates.ts';
import { effectiveObservations } from '../../../geodata/progress.ts';
import { gather } from '../../../geodata/records/gathered.ts';
import type { ZoneRecords } from '../../../geodata/records.ts';
import {
  itemOfSubject,
  type WrittenKind,
  type WrittenVersion,
} from '../../../geodata/written/writtenRecord.ts';

/** What plan items are made of, folded from a zone's records without a store. */
export function plainPlanRecords(records: ZoneRecords, knownBy?: IsoInstant): PlanRecords {
  const zone = gather(records);
  const known = zone.written.filter(
    ({ recordedAt }) => recordedAt <= (knownBy ?? isoInstant('9999-12-31T00:00:00Z')),
  );
  const ofKind = <Kind extends WrittenKind>(kind: Kind) => {
    const byItem = new Map<string, WrittenVersion<Kind>[]>();
    for (const version of known) {
      if (version.kind !== kind) continue;
      byItem.set(version.item, [
        ...(byItem.get(version.item) ?? []),
        version as WrittenVersion<Kind>,
      ]);
    }
    return byItem;
  };
  const logs = new Map<string, LogEntry[]>();
  for (const entry of zone.log) {
    const item = itemOfSubject(entry.subject);
    logs.set(item, [...(logs.get(item) ?? []), entry]);
  }
  const seen = [...logs].map(
    ([item, log]) => [item, seenStatesOf(effectiveObservations(log, knownBy))] as const,
  );
  const named = (all: readonly { id: string; name: PlanParcel['name'] }[]) =>
    all.map(({ id, name }) => ({ id, name }));
  return {
    zone: { id: zone.zone.id, name: zone.zone.name },
    projects: zone.projects,
    targets: zone.targets,
    plans: ofKind('plan'),
    blockers: [...ofKind('blocker')]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([id, versions]) => {
        const content = versions.at(-1)!.content;
        return content === null ? [] : { ...content, id };
      }),
    stageDurations: ofKind('stageDurations').get('zone')?.at(-1)?.content ?? null,
    lightRules: ofKind('lightRules').get('zone')?.at(-1)?.content ?? null,
    blocks: named(zone.blocks),
    works: zone.works.map(({ id, name, block }) => ({ id, name, block })),
    events: named(zone.events),
    parcels: new Map(
      zone.parcels.map((parcel) => {
        const { id, name, block, quality } = parcel;
        const registeredM2 = parcel.registered?.squareMetres ?? null;
        return [
          id,
          { id, name, block, quality, areaM2: countedAreaM2({ ...parcel, registeredM2 }) },
        ];
      }),
    ),
    seen: new Map(
      seen.filter(([, states]) => Object.values(states).some(({ length }) => length > 0)),
    ),
  };
}
