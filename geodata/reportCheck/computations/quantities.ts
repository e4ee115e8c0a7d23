import { axisNames, type Axis } from '../../axis.ts';
import { bilingual } from '../../bilingual.ts';
import type { Subject } from '../../observation.ts';
import type { Computation } from '../computation.ts';
import { observationEvidence, observed } from '../observed.ts';

/**
 * A quantity beside the state of a subject: 15 of 17 households.
 *
 * @param name as the observation names it, in Chinese
 * @param part `of` is the whole that the quantity is a part of
 */
export function quantityBeside(
  subject: Subject,
  axis: Axis,
  { name, part }: { readonly name: string; readonly part: 'value' | 'of' },
): Computation {
  const { zh, en } = axisNames[axis];
  return {
    text: bilingual(
      part === 'of' ? `“${zh}”观测所附数量的总数` : `“${zh}”观测所附的数量`,
      `${part === 'of' ? 'The whole of the quantity' : 'The quantity'} recorded with the state of ${en.toLowerCase()}`,
    ),
    compute: (zone) => {
      const observation = observed(zone, subject, axis);
      const quantity = observation?.quantities.find((each) => each.name.zh === name);
      const number = quantity?.[part] ?? null;
      if (!observation || !quantity || number === null) return { kind: 'unobserved' };
      const value = { kind: 'quantity', value: number, unit: quantity.unit } as const;
      const evidence = [observationEvidence(zone, observation, value)];
      return { kind: 'value', how: 'read', value, evidence };
    },
  };
}

/** The percent of an axis of a block: of its only parcel as observed, of several weighed by their areas. */
export function percentOfBlock(block: string, axis: Axis): Computation {
  const { zh, en } = axisNames[axis];
  return {
    text: bilingual(
      `区块内地块的“${zh}”百分比，几宗时按面积加权`,
      `The percent of ${en.toLowerCase()} of the parcels of the block, weighed by area where there are several`,
    ),
    compute: (zone) => {
      const parcels = zone.parcels.filter((parcel) => parcel.block === block);
      const seen = parcels.flatMap(({ id, registered }) => {
        const observation = observed(zone, { kind: 'parcel', id }, axis);
        if (!observation || observation.percent === null) return [];
        const { percent } = observation;
        const value = { kind: 'quantity', value: percent, unit: 'percent' } as const;
        const evidence = observationEvidence(zone, observation, value);
        return { percent, areaM2: registered?.squareMetres ?? null, evidence };
      });
      if (seen.length === 0 || seen.length < parcels.length) return { kind: 'unobserved' };
      const evidence = seen.map((each) => each.evidence);
      const [first, ...more] = seen;
      if (first && more.length === 0)
        return { kind: 'value', how: 'read', value: percentage(first.percent), evidence };
      const known = seen.flatMap(({ percent, areaM2 }) =>
        areaM2 === null ? [] : [{ percent, areaM2 }],
      );
      if (known.length < seen.length)
        return {
          kind: 'none',
          evidence,
          why: bilingual(
            '有的地块面积未知，无法按面积加权。',
            'The area of some parcels is unknown, so they cannot be weighed.',
          ),
        };
      const whole = known.reduce((sum, { areaM2 }) => sum + areaM2, 0);
      const done = known.reduce((sum, { percent, areaM2 }) => sum + percent * areaM2, 0);
      return { kind: 'value', how: 'derived', value: percentage(done / whole), evidence };
    },
  };
}

function percentage(value: number) {
  return { kind: 'quantity', value, unit: 'percent' } as const;
}
