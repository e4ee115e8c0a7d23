import { isStateOf, type Axis } from '../axis.ts';
import type { IsoDate } from '../date.ts';
import type { Finding } from './finding.ts';
import type { Gathered } from './gathered.ts';

/** Observations and targets speak of states their axis has; observations and facts of no day after `latest`. */
export function checkLog({ log, targets, facts }: Gathered, latest: IsoDate): Finding[] {
  const observations = log.filter((entry) => entry.kind === 'observation');
  return [
    ...observations.flatMap(({ id, axis, state, percent, asOf }) => [
      ...illegalState(`log entry ${id}`, axis, state),
      ...illegalPercent(`log entry ${id}`, percent),
      ...tooLate(`log entry ${id}`, asOf, latest),
    ]),
    ...targets.flatMap(({ id, axis, state }) => illegalState(`target ${id}`, axis, state)),
    ...facts.flatMap(({ id, asOf }) => tooLate(`fact ${id}`, asOf, latest)),
  ];
}

function illegalState(of: string, axis: Axis, state: string): Finding[] {
  return isStateOf(axis, state) ? [] : [{ kind: 'illegalState', of, axis, state }];
}

function illegalPercent(of: string, percent: number | null): Finding[] {
  const legal = percent === null || (percent >= 0 && percent <= 100);
  return legal ? [] : [{ kind: 'illegalPercent', of, percent }];
}

function tooLate(of: string, asOf: IsoDate, latest: IsoDate): Finding[] {
  return asOf <= latest ? [] : [{ kind: 'tooLate', of, asOf }];
}
