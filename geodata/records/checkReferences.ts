import type { SceneSubject } from '../meeting/deck.ts';
import type { Subject } from '../observation.ts';
import type { Provenance } from '../provenance.ts';
import { nameOfVersion } from './checkWritten.ts';
import type { Finding } from './finding.ts';
import type { Gathered } from './gathered.ts';

/** A record and the names it uses: `parcel nanbo` refers to `block nanbo` and `town 330703101`. */
type References = { readonly from: string; readonly to: readonly string[] };

/** Whatever a record names exists in the same zone. */
export function checkReferences(zone: Gathered): Finding[] {
  const known = namesIn(zone);
  return [
    ...placesIn(zone),
    ...statementsIn(zone),
    ...logIn(zone),
    ...landIn(zone),
    ...writtenIn(zone),
  ].flatMap(({ from, to }) =>
    to
      .filter((reference) => !known.has(reference))
      .map((reference): Finding => ({ kind: 'unresolved', from, reference })),
  );
}

function namesIn(zone: Gathered): ReadonlySet<string> {
  const named = (kind: string, records: readonly { readonly id: string }[]) =>
    records.map(({ id }) => `${kind} ${id}`);
  return new Set([
    `zone ${zone.zone.id}`,
    ...named('source', zone.sources),
    ...named('town', zone.towns),
    ...named('block', zone.blocks),
    ...named('parcel', zone.parcels),
    ...named('work', zone.works),
    ...named('event', zone.events),
    ...named('project', zone.projects),
    ...named('fact', zone.facts),
    ...zone.log.map((entry) => logName(entry.id, entry.subject)),
  ]);
}

function placesIn(zone: Gathered): References[] {
  const inTown = (town: string | null) => (town === null ? [] : [`town ${town}`]);
  const inBlock = (block: string | null) => (block === null ? [] : [`block ${block}`]);
  return [
    ...zone.blocks.map(({ id, town }) => ({ from: `block ${id}`, to: inTown(town) })),
    ...zone.parcels.map(({ id, town, block, registered }) => ({
      from: `parcel ${id}`,
      to: [...inTown(town), ...inBlock(block), ...documentsOf(registered?.provenance)],
    })),
    ...zone.buildings.map(({ id, parcel }) => ({
      from: `building ${id}`,
      to: [`parcel ${parcel}`],
    })),
    ...zone.works.map(({ id, block }) => ({ from: `work ${id}`, to: inBlock(block) })),
    ...zone.events.map(({ id, town, provenance }) => ({
      from: `event ${id}`,
      to: [...inTown(town), ...documentsOf(provenance)],
    })),
  ];
}

function statementsIn(zone: Gathered): References[] {
  return [
    ...zone.projects.map(({ id, parcels, provenance }) => ({
      from: `project ${id}`,
      to: [...parcels.map((parcel) => `parcel ${parcel}`), ...documentsOf(provenance)],
    })),
    ...zone.targets.map(({ id, subject, provenance }) => ({
      from: `target ${id}`,
      to: [subjectName(subject), ...documentsOf(provenance)],
    })),
    ...zone.facts.map(({ id, subjects, provenance }) => ({
      from: `fact ${id}`,
      to: [...subjects.map(subjectName), ...documentsOf(provenance)],
    })),
    ...zone.doubts.map(({ id, facts, subjects, readings }) => ({
      from: `doubt ${id}`,
      to: [
        ...facts.map((fact) => `fact ${fact}`),
        ...subjects.map(subjectName),
        ...readings.flatMap(({ provenance }) => documentsOf(provenance)),
      ],
    })),
  ];
}

/** An entry corrects or retracts only entries about its own subject. */
function logIn(zone: Gathered): References[] {
  return zone.log.map((entry) => {
    const earlier = entry.kind === 'retraction' ? entry.retracts : entry.supersedes;
    return {
      from: `log entry ${entry.id}`,
      to: [
        subjectName(entry.subject),
        ...documentsOf(entry.provenance),
        ...(earlier === null ? [] : [logName(earlier, entry.subject)]),
      ],
    };
  });
}

function landIn(zone: Gathered): References[] {
  return zone.parcelRecords.flatMap(({ parcel, land }) =>
    land.map(({ asOf, provenance }) => ({
      from: `land of parcel ${parcel.id} on ${asOf}`,
      to: documentsOf(provenance),
    })),
  );
}

function writtenIn(zone: Gathered): References[] {
  return zone.written.flatMap((version): References | [] => {
    const { content } = version;
    if (content === null) return [];
    return {
      from: nameOfVersion(version),
      to: [
        ...('subject' in content && content.subject !== null ? [subjectName(content.subject)] : []),
        ...('scenes' in content ? content.scenes.flatMap(({ shows }) => shownBy(shows)) : []),
        ...('tasks' in content
          ? content.tasks.flatMap(({ subject }) => (subject === null ? [] : subjectName(subject)))
          : []),
        ...('provenance' in content ? documentsOf(content.provenance) : []),
      ],
    };
  });
}

function shownBy(shows: SceneSubject): readonly string[] {
  return shows.kind === 'block' ? [subjectName({ kind: 'block', id: shows.block })] : [];
}

function subjectName({ kind, id }: Subject): string {
  return `${kind} ${id}`;
}

function logName(id: string, subject: Subject): string {
  return `log entry ${id} of ${subjectName(subject)}`;
}

function documentsOf(provenance: Provenance | undefined): string[] {
  if (provenance?.kind === 'inferred') return provenance.facts.map((fact) => `fact ${fact}`);
  if (provenance?.kind !== 'document') return [];
  const { source, fact } = provenance;
  return [`source ${source}`, ...(fact === undefined ? [] : [`fact ${fact}`])];
}
