import type { IsoDate } from '../../geodata/date.ts';
import type { CheckedRecords } from '../../geodata/reportCheck/checkedZone.ts';
import type { Fact } from '../../geodata/fact.ts';
import type { Subject } from '../../geodata/observation.ts';
import type { Project } from '../../geodata/project.ts';
import type { Store } from '../store/store.ts';

/**
 * The records that a zone’s facts are held against: its projects, works, events and plans, and those parcels that a fact or a
 * project names, or that lie in a block that a fact names. A zone without facts has nothing to hold, and is not read.
 */
export async function reportCheckRecords(
  store: Store,
  zone: string,
  facts: readonly Fact[],
  asOf: IsoDate,
): Promise<CheckedRecords> {
  if (facts.length === 0)
    return { parcels: [], projects: [], works: [], events: [], targets: [], log: [] };
  const subjects = facts.flatMap((fact) => fact.subjects);
  const [projects, targets, { works, events }, inBlocks] = await Promise.all([
    store.projects(zone),
    store.targets(zone),
    store.surroundings(zone),
    parcelsOfBlocks(store, zone, idsOf(subjects, 'block'), asOf),
  ]);
  const ids = parcelsNamed(subjects, projects, inBlocks);
  const [parcels, ...logs] = await Promise.all([
    Promise.all(ids.map((id) => store.parcel(zone, id))),
    store.logsOf(zone, 'parcel', ids).then((byParcel) => [...byParcel.values()].flat()),
    store.logs(zone, 'work'),
    store.logs(zone, 'project'),
  ]);
  return {
    parcels: parcels.flatMap((parcel) => parcel ?? []),
    projects,
    works,
    events,
    targets,
    log: logs.flat(),
  };
}

function parcelsNamed(
  subjects: readonly Subject[],
  projects: readonly Project[],
  inBlocks: readonly string[],
): string[] {
  const ofProjects = projects.flatMap((project) => project.parcels);
  return [...new Set([...idsOf(subjects, 'parcel'), ...ofProjects, ...inBlocks])];
}

async function parcelsOfBlocks(
  store: Store,
  zone: string,
  blocks: readonly string[],
  asOf: IsoDate,
): Promise<string[]> {
  const ids: string[] = [];
  if (blocks.length === 0) return ids;
  for await (const page of store.parcels(zone, { asOf, blocks }))
    ids.push(...page.map(({ id }) => id));
  return ids;
}

function idsOf(subjects: readonly Subject[], kind: Subject['kind']): string[] {
  return subjects.filter((subject) => subject.kind === kind).map(({ id }) => id);
}
