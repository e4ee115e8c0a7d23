import { bilingual } from '../../bilingual.ts';
import type { Computation } from '../computation.ts';
import type { Evidence } from '../evidence.ts';
import { nameOf } from '../observed.ts';

/** The day on which some plans of one deadline are due. Several days among them are no value. */
export function dueDay(ids: readonly string[]): Computation {
  return {
    text: bilingual('在录计划的到期日', 'The day on which the plan on record is due'),
    compute: (zone) => {
      const plans = zone.targets.filter(({ id }) => ids.includes(id));
      const evidence = plans.map(({ subject, due, provenance }): Evidence => ({
        kind: 'plan',
        subject,
        name: nameOf(zone, subject),
        value: { kind: 'day', day: due },
        asOf: null,
        provenance,
      }));
      const [day, ...others] = new Set(plans.map(({ due }) => due));
      if (day === undefined || plans.length < ids.length) return { kind: 'unobserved' };
      if (others.length > 0)
        return {
          kind: 'none',
          evidence,
          why: bilingual('各项计划的到期日不同。', 'The plans are due on different days.'),
        };
      return { kind: 'value', how: 'read', value: { kind: 'day', day }, evidence };
    },
  };
}
