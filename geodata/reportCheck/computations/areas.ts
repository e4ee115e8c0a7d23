import { stateName, stateOrder, axisNames, type Axis, type AxisStates } from '../../axis.ts';
import { bilingual } from '../../bilingual.ts';
import type { RegisteredArea } from '../../parcel.ts';
import { foundStates } from '../checkedValue.ts';
import type { CheckedZone } from '../checkedZone.ts';
import type { Computation } from '../computation.ts';
import type { Evidence } from '../evidence.ts';
import { observationEvidence, observed } from '../observed.ts';

type CheckedParcel = CheckedZone['parcels'][number];

/** The area on record of one parcel. */
export function areaOfParcel(id: string): Computation {
  return {
    text: bilingual('地块的资料面积', 'The area on record of the parcel'),
    compute: (zone) => {
      const parcel = zone.parcels.find((each) => each.id === id);
      if (!parcel?.registered) return { kind: 'unobserved' };
      const evidence = [areaEvidence(parcel, parcel.registered)];
      return { kind: 'value', how: 'read', value: squareMetres(parcel.registered), evidence };
    },
  };
}

/**
 * The sum of the areas on record of those parcels that have come to a state of an axis, or beyond.
 *
 * @param of the parcels of a block, or of a project
 */
export function areaInState<A extends Axis>(
  of: { readonly block: string } | { readonly project: string },
  axis: A,
  state: AxisStates[A],
): Computation {
  const [{ zh, en }, wanted] = [axisNames[axis], stateName(axis, state)];
  const whose = 'block' in of ? bilingual('区块', 'block') : bilingual('项目', 'project');
  return {
    text: bilingual(
      `${whose.zh}内“${zh}”已到“${wanted.zh}”的地块，资料面积之和`,
      `The areas on record of the parcels of the ${whose.en} whose ${en.toLowerCase()} has come to: ${wanted.en.toLowerCase()}`,
    ),
    compute: (zone) => {
      const parcels = parcelsOf(zone, of).map((parcel) => ({
        parcel,
        observation: observed(zone, { kind: 'parcel', id: parcel.id }, axis),
      }));
      if (parcels.every(({ observation }) => observation === null)) return { kind: 'unobserved' };
      const there = parcels.flatMap(({ parcel, observation }) =>
        observation !== null && hasCome(axis, observation.state, state)
          ? [{ parcel, observation }]
          : [],
      );
      const areas = there.flatMap(({ parcel }) => parcel.registered ?? []);
      const evidence = there.flatMap(({ parcel, observation }) => [
        ...(parcel.registered ? [areaEvidence(parcel, parcel.registered)] : []),
        observationEvidence(zone, observation, foundStates(axis, [observation.state])),
      ]);
      const unseen = parcels.filter(({ observation }) => observation === null).length;
      const missing = unseen + there.length - areas.length;
      const value = squareMetres(...areas);
      if (missing === 0) return { kind: 'value', how: 'derived', value, evidence };
      const why = bilingual(
        `另有 ${missing} 宗状态或面积没有记录。`,
        `Of ${missing} more the state or the area is not on record.`,
      );
      return { kind: 'part', value: areas.length > 0 ? value : null, missing, evidence, why };
    },
  };
}

/** A parcel's area as evidence. It carries no day. */
export function areaEvidence({ id, name }: CheckedParcel, registered: RegisteredArea): Evidence {
  return {
    kind: 'area',
    subject: { kind: 'parcel', id },
    name,
    value: squareMetres(registered),
    asOf: null,
    provenance: registered.provenance,
  };
}

export function squareMetres(...areas: readonly RegisteredArea[]) {
  const value = areas.reduce((sum, area) => sum + area.squareMetres, 0);
  return { kind: 'quantity', value, unit: 'm2' } as const;
}

function parcelsOf(
  zone: CheckedZone,
  of: { readonly block: string } | { readonly project: string },
): readonly CheckedParcel[] {
  if ('block' in of) return zone.parcels.filter(({ block }) => block === of.block);
  const named = zone.projects.find(({ id }) => id === of.project)?.parcels ?? [];
  return zone.parcels.filter(({ id }) => named.includes(id));
}

/** An axis that is not required never comes to a state. */
function hasCome<A extends Axis>(axis: A, state: AxisStates[Axis], wanted: AxisStates[A]): boolean {
  const [reached, needed] = [stateOrder(axis, state as AxisStates[A]), stateOrder(axis, wanted)];
  return reached !== undefined && needed !== undefined && reached >= needed;
}
