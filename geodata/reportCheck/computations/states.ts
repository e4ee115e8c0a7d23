import { axisNames, type Axis } from '../../axis.ts';
import { bilingual } from '../../bilingual.ts';
import type { Subject } from '../../observation.ts';
import { stageOf } from '../../stage.ts';
import { foundStages, foundStates } from '../checkedValue.ts';
import type { Computation } from '../computation.ts';
import { observationEvidence, observed } from '../observed.ts';

/** The states that some subjects are in on an axis; unobserved as long as one of them is. */
export function statesOn(axis: Axis, subjects: readonly Subject[]): Computation {
  const { zh, en } = axisNames[axis];
  return {
    text: bilingual(`记录中“${zh}”所处的状态`, `The state on record: ${en.toLowerCase()}`),
    compute: (zone) => {
      const found = subjects.flatMap((subject) => observed(zone, subject, axis) ?? []);
      if (found.length < subjects.length) return { kind: 'unobserved' };
      return {
        kind: 'value',
        how: 'read',
        value: foundStates(
          axis,
          found.map(({ state }) => state),
        ),
        evidence: found.map((each) =>
          observationEvidence(zone, each, foundStates(axis, [each.state])),
        ),
      };
    },
  };
}

/** The stages that follow from what the three axes of some parcels say. */
export function stagesOfParcels(ids: readonly string[]): Computation {
  return {
    text: bilingual(
      '由清表、平整、建设三条线推出的阶段',
      'The stage that follows from clearance, levelling and building',
    ),
    compute: (zone) => {
      const parcels = ids.map((id) => {
        const { clearance, levelling, building } = zone.progressOf({ kind: 'parcel', id });
        const stage = stageOf({
          clearance: clearance?.state ?? null,
          levelling: levelling?.state ?? null,
          building: building?.state ?? null,
        });
        return { stage, seen: [clearance ?? [], levelling ?? [], building ?? []].flat() };
      });
      const found = parcels.flatMap(({ stage }) => stage ?? []);
      if (found.length < ids.length) return { kind: 'unobserved' };
      return {
        kind: 'value',
        how: 'derived',
        value: foundStages(found),
        evidence: parcels.flatMap(({ seen }) =>
          seen.map((each) => observationEvidence(zone, each, foundStates(each.axis, [each.state]))),
        ),
      };
    },
  };
}
