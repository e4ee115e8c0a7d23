import { bilingual, type Bilingual } from '../../../bilingual.ts';
import type { LogEntry, Observation, Subject } from '../../../observation.ts';
import type { Provenance } from '../../../provenance.ts';
import { chance, integerBetween, pick, type Random } from '../random.ts';
import { endOfMonth, officeHours } from './months.ts';
import type { MonthlyObservation } from './observations.ts';
import { steps, type Finding } from './steps.ts';

export const exampleProvenance: Provenance = { kind: 'example' };

const recorders = ['示例记录员甲', '示例记录员乙', '示例记录员丙'] as const;

const corrected = bilingual('示例：更正上一条记录', 'Example: corrects the entry before');
const withdrawn = bilingual('示例：误记，撤回', 'Example: recorded by mistake, withdrawn');

/**
 * A subject's log in the order of recording: one entry per monthly observation, entered a few days after the month's end.
 * About one in a hundred is entered wrong first and corrected, and now and then an entry made by mistake is withdrawn.
 */
export function logOf(
  subject: Subject,
  observations: readonly MonthlyObservation[],
  random: Random,
): LogEntry[] {
  const log: LogEntry[] = [];
  for (const seen of observations) {
    const { finding } = seen;
    const entry: Entry = {
      finding,
      days: integerBetween(random, 2, 6),
      supersedes: null,
      note: null,
    };
    const wrong = chance(random, 0.012) ? misread(finding) : null;
    if (wrong) {
      const supersedes = nextId(subject, log);
      const days = entry.days + integerBetween(random, 5, 15);
      log.push(observationOf(subject, log, seen, { ...entry, finding: wrong }, random));
      const correction = { finding, days, supersedes, note: corrected };
      log.push(observationOf(subject, log, seen, correction, random));
    } else log.push(observationOf(subject, log, seen, entry, random));
    const stray = chance(random, 0.004) ? misread(finding) : null;
    if (stray) {
      const retracts = nextId(subject, log);
      const mistake = { ...entry, finding: stray, days: 7 };
      log.push(observationOf(subject, log, seen, mistake, random));
      log.push(retractionOf(subject, log, retracts, seen.month, random));
    }
  }
  return log.sort(
    (a, b) => Number(a.recordedAt > b.recordedAt) - Number(a.recordedAt < b.recordedAt),
  );
}

function nextId({ id }: Subject, log: readonly LogEntry[]): string {
  return `${id}-${String(log.length + 1).padStart(2, '0')}`;
}

/** How an observation is entered: as what, how many days after the month's end, and which entry it corrects. */
type Entry = {
  readonly finding: Finding;
  readonly days: number;
  readonly supersedes: string | null;
  readonly note: Bilingual | null;
};

function observationOf(
  subject: Subject,
  log: readonly LogEntry[],
  seen: MonthlyObservation,
  entry: Entry,
  random: Random,
): Observation {
  return {
    kind: 'observation',
    id: nextId(subject, log),
    subject,
    ...entry.finding,
    // Quantities belong to what was really found: 35.2 亩 levelled is no part of a slip.
    quantities: entry.finding === seen.finding ? seen.quantities : [],
    qualifiers: seen.qualifiers,
    blocked: seen.blocked,
    asOf: endOfMonth(seen.month),
    supersedes: entry.supersedes,
    recordedAt: officeHours(seen.month, entry.days, random),
    recordedBy: pick(random, recorders),
    provenance: exampleProvenance,
    note: entry.note,
  };
}

function retractionOf(
  subject: Subject,
  log: readonly LogEntry[],
  retracts: string,
  month: number,
  random: Random,
): LogEntry {
  return {
    kind: 'retraction',
    id: nextId(subject, log),
    subject,
    retracts,
    recordedAt: officeHours(month, 14, random),
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
