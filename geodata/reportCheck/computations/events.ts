import { bilingual } from '../../bilingual.ts';
import type { IsoDate } from '../../date.ts';
import type { FigureUnit } from '../../observation.ts';
import { eventState, type ZoneEvent } from '../../zone.ts';
import type { CheckedValue } from '../checkedValue.ts';
import type { CheckedZone } from '../checkedZone.ts';
import type { Computation } from '../computation.ts';
import type { Evidence } from '../evidence.ts';

const figures = {
  areaM2: { unit: 'm2', name: bilingual('拆除面积', 'area') },
  households: { unit: 'household', name: bilingual('户数', 'households') },
  places: { unit: 'place', name: bilingual('处数', 'places') },
} as const satisfies Partial<Record<keyof ZoneEvent, { unit: FigureUnit; name: unknown }>>;

/** A figure of one event that is over by the day. */
export function figureOfEvent(id: string, figure: keyof typeof figures): Computation {
  const { unit, name } = figures[figure];
  return {
    text: bilingual(`事件所记的${name.zh}`, `The ${name.en} recorded of the event`),
    compute: (zone) => {
      const event = over(zone).find((each) => each.id === id);
      if (!event) return { kind: 'unobserved' };
      const number = event[figure];
      if (number === null)
        return {
          kind: 'none',
          evidence: [evidenceOf(event, null)],
          why: bilingual(
            '事件在录，但来源没有给出可照记的确数。',
            'The event is on record, but its source gives no figure that stands as it is.',
          ),
        };
      const value = { kind: 'quantity', value: number, unit } as const;
      return { kind: 'value', how: 'read', value, evidence: [evidenceOf(event, value)] };
    },
  };
}

/**
 * How many events of a kind that lie within a period are over by the day, of those that a section of a document tells of:
 * another section may tell of one of them again.
 */
export function numberOfEvents(
  kind: ZoneEvent['kind'],
  within: { readonly from: IsoDate; readonly to: IsoDate },
  section: string,
): Computation {
  return {
    text: bilingual(
      `${section} 所述、时段在 ${within.from} 至 ${within.to} 之内的拆除事件数`,
      `The number of demolitions between ${within.from} and ${within.to} of which ${section} tells`,
    ),
    compute: (zone) => {
      const counted = over(zone).filter(
        ({ kind: of, from, to, provenance }) =>
          of === kind &&
          from >= within.from &&
          to <= within.to &&
          provenance.kind === 'document' &&
          provenance.section === section,
      );
      if (counted.length === 0) return { kind: 'unobserved' };
      return {
        kind: 'value',
        how: 'derived',
        value: { kind: 'quantity', value: counted.length, unit: 'item' },
        evidence: counted.map((event) => evidenceOf(event, null)),
      };
    },
  };
}

function over({ events, asOf }: CheckedZone): readonly ZoneEvent[] {
  return events.filter((event) => eventState(event, asOf) === 'over');
}

function evidenceOf({ id, name, to, provenance }: ZoneEvent, value: CheckedValue | null): Evidence {
  return { kind: 'event', subject: { kind: 'event', id }, name, value, asOf: to, provenance };
}
