import { addDays } from '../../../date.ts';
import { bilingual, type Bilingual } from '../../../bilingual.ts';
import type { LogEntry, Observation, Subject } from '../../../observation.ts';
import type { Provenance } from '../../../provenance.ts';
import { chance, integerBetween, pick, type Random } from '../random.ts';
import { endOfMonth, officeHours } from './months.ts';
import type { Sighting } from './sightings.ts';
import { steps, type Finding } from './steps.ts';

export const exampleProvenance: Provenance = { kind: 'example' };

const recorders = ['示例记录员甲', '示例记录员乙', '示例记录员丙'] as const;

const corrected = bilingual('示例：更正上一条记录', 'Example: corrects the entry before');
const withdrawn = bilingual('示例：误记，撤回', 'Example: recorded by mistake, withdrawn');

/**
 * A subject's log in the order of recording: one entry per sighting, entered a few days after the month's end. About one
 * sighting in a hundred is entered wrong first and corrected, and now and then an entry made by mistake is withdrawn.
 */
export function logOf(
  subject: Subject,
  sightings: readonly Sighting[],
  random: Random,
): LogEntry[] {
  const log: LogEntry[] = [];
  const nextId = () => `${subject.id}-${String(log.length + 1).padStart(2, '0')}`;
  for (const sighting of sightings) {
    const entry = (fields: Entered) => log.push(observationOf(subject, nextId(), fields, random));
    const days = integerBetween(random, 2, 6);
    const wrong = chance(random, 0.012) ? misread(sighting.finding) : null;
    if (wrong) {
      const supersedes = nextId();
      entry({ ...sighting, finding: wrong, quantities: [], days });
      entry({
        ...sighting,
        days: days + integerBetween(random, 5, 15),
        supersedes,
        note: corrected,
      });
    } else entry({ ...sighting, days });
    const stray = chance(random, 0.004) ? misread(sighting.finding) : null;
    if (stray) {
      const retracts = nextId();
      entry({ ...sighting, finding: stray, quantities: [], days: days + 1 });
      log.push(retractionOf(subject, nextId(), retracts, sighting, random));
    }
  }
  return log.sort((a, b) =>
    a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0,
  );
}

type Entered = Sighting & {
  readonly days: number;
  readonly supersedes?: string;
  readonly note?: Bilingual;
};

function observationOf(
  subject: Subject,
  id: string,
  entered: Entered,
  random: Random,
): Observation {
  const asOf = endOfMonth(entered.month);
  return {
    kind: 'observation',
    id,
    subject,
    ...entered.finding,
    quantities: entered.quantities,
    qualifiers: entered.qualifiers,
    blocked: entered.blocked,
    asOf,
    supersedes: entered.supersedes ?? null,
    recordedAt: officeHours(asOf, entered.days, random),
    recordedBy: pick(random, recorders),
    provenance: exampleProvenance,
    note: entered.note ?? null,
  };
}

function retractionOf(
  subject: Subject,
  id: string,
  retracts: string,
  { month }: Sighting,
  random: Random,
): LogEntry {
  return {
    kind: 'retraction',
    id,
    subject,
    retracts,
    recordedAt: officeHours(addDays(endOfMonth(month), 14), 0, random),
    recordedBy: pick(random, recorders),
    provenance: exampleProvenance,
    note: withdrawn,
  };
}

/** A plausible slip: digits of a percent off, or the state after the true one; null where there is nothing to slip on. */
function misread(finding: Finding): Finding | null {
  if (finding.percent !== null) return { ...finding, percent: Math.min(99, finding.percent + 12) };
  const index = steps.findIndex(
    (step) => step.finding.axis === finding.axis && step.finding.state === finding.state,
  );
  const next = steps.slice(index + 1).find((step) => step.finding.axis === finding.axis);
  return index < 0 || !next ? null : next.finding;
}
