import { stateName, stateOrder, type AxisStates } from '../../axis.ts';
import { bilingual } from '../../bilingual.ts';
import type { Observation } from '../../observation.ts';
import type { Project } from '../../project.ts';
import { foundStates } from '../checkedValue.ts';
import type { CheckedZone } from '../checkedZone.ts';
import type { Computation } from '../computation.ts';
import type { Evidence } from '../evidence.ts';
import { observationEvidence, observed } from '../observed.ts';
import { areaEvidence, squareMetres } from './areas.ts';

type Category = Project['category'];

const categoryNames = {
  industry: bilingual('工业项目', 'industrial projects'),
  property: bilingual('房产与三产项目', 'property and service projects'),
  infrastructure: bilingual('基础设施项目', 'infrastructure projects'),
} satisfies Record<Category, unknown>;

const restUnnamed = bilingual(
  '报告没有写出其余项目的名称。',
  'The report does not name the others.',
);

/** How many projects of a category are on record by name: a part of what a report counts, as long as it names no more. */
export function projectsOnRecord(category: Category): Computation {
  const { zh, en } = categoryNames[category];
  return {
    text: bilingual(`按名称在录的${zh}数`, `The number of ${en} on record by name`),
    compute: (zone) => {
      const evidence = ofCategory(zone, category).map(projectEvidence);
      return {
        kind: 'part',
        value: projects(evidence.length),
        missing: 0,
        evidence,
        why: restUnnamed,
      };
    },
  };
}

/** How many of them have come to a state of building, or beyond, on any of their parcels. */
export function projectsBuilt(
  category: Category,
  state: Exclude<AxisStates['building'], 'notRequired'>,
): Computation {
  const [{ zh, en }, wanted] = [categoryNames[category], stateName('building', state)];
  return {
    text: bilingual(
      `按名称在录的${zh}中，记录为“${wanted.zh}”及以后的个数`,
      `Of the ${en} on record by name, those that have come to: ${wanted.en.toLowerCase()}`,
    ),
    compute: (zone) => {
      const seen = ofCategory(zone, category).flatMap(
        (project) => furthestBuilding(zone, project) ?? [],
      );
      // None observed is not none started.
      if (seen.length === 0) return { kind: 'unobserved' };
      const there = seen.filter((each) => orderOf(each) >= (stateOrder('building', state) ?? 0));
      const evidence = there.map((each) =>
        observationEvidence(zone, each, foundStates('building', [each.state])),
      );
      return {
        kind: 'part',
        value: projects(there.length),
        missing: 0,
        evidence,
        why: restUnnamed,
      };
    },
  };
}

/** The sum of the areas on record of their parcels. */
export function landOfProjects(category: Category): Computation {
  const { zh, en } = categoryNames[category];
  return {
    text: bilingual(
      `按名称在录的${zh}，其地块资料面积之和`,
      `The sum of the areas on record of the parcels of the ${en} on record by name`,
    ),
    compute: (zone) => {
      const ids = new Set(ofCategory(zone, category).flatMap((project) => project.parcels));
      const parcels = zone.parcels.filter(({ id }) => ids.has(id));
      const areas = parcels.flatMap(({ registered }) => registered ?? []);
      const missing = parcels.length - areas.length;
      const why = bilingual(
        `在录 ${parcels.length} 宗地块中 ${missing} 宗面积未知；${restUnnamed.zh}`,
        `Of the ${parcels.length} parcels on record the areas of ${missing} are unknown. ${restUnnamed.en}`,
      );
      return {
        kind: 'part',
        value: areas.length > 0 ? squareMetres(...areas) : null,
        missing,
        evidence: parcels.flatMap((parcel) =>
          parcel.registered ? [areaEvidence(parcel, parcel.registered)] : [],
        ),
        why,
      };
    },
  };
}

/** The sum of their investments on record. */
export function investmentOfProjects(category: Category): Computation {
  const { zh, en } = categoryNames[category];
  return {
    text: bilingual(
      `按名称在录的${zh}投资额之和`,
      `The sum of the investments of the ${en} on record by name`,
    ),
    compute: (zone) => {
      const all = ofCategory(zone, category);
      const evidence = all.flatMap((project): Evidence[] => {
        if (project.investment === null) return [];
        const { value, unit } = project.investment;
        return [{ ...projectEvidence(project), value: { kind: 'quantity', value, unit } }];
      });
      const missing = all.length - evidence.length;
      const units = new Set(all.flatMap(({ investment }) => investment?.unit ?? []));
      const [unit, ...otherUnits] = units;
      const sum = all.reduce((total, { investment }) => total + (investment?.value ?? 0), 0);
      return {
        kind: 'part',
        value:
          unit === undefined || otherUnits.length > 0
            ? null
            : { kind: 'quantity', value: sum, unit },
        missing,
        evidence,
        why: bilingual(
          `在录 ${all.length} 个项目中 ${missing} 个没有投资额；${restUnnamed.zh}`,
          `Of the ${all.length} projects on record ${missing} have no investment. ${restUnnamed.en}`,
        ),
      };
    },
  };
}

function ofCategory(zone: CheckedZone, category: Category): readonly Project[] {
  return zone.projects.filter((project) => project.category === category);
}

function projectEvidence({ id, name, provenance }: Project): Evidence {
  return {
    kind: 'project',
    subject: { kind: 'project', id },
    name,
    value: null,
    asOf: null,
    provenance,
  };
}

/** Of what is observed of a project itself and of its parcels, the furthest state of building. */
function furthestBuilding(zone: CheckedZone, { id, parcels }: Project): Observation | null {
  const subjects = [
    { kind: 'project', id } as const,
    ...parcels.map((parcel) => ({ kind: 'parcel', id: parcel }) as const),
  ];
  const seen = subjects.flatMap((subject) => observed(zone, subject, 'building') ?? []);
  return seen.toSorted((a, b) => orderOf(b) - orderOf(a))[0] ?? null;
}

function orderOf({ state }: Observation): number {
  return stateOrder('building', state as AxisStates['building']) ?? -1;
}

function projects(value: number) {
  return { kind: 'quantity', value, unit: 'project' } as const;
}
