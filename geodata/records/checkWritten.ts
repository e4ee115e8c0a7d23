import type { IsoDate } from '../date.ts';
import type { MeetingDecision } from '../meeting/meetingDecision.ts';
import type { Blocker } from '../plan/blocker.ts';
import type { Plan } from '../plan/plan.ts';
import type { Campaign } from '../supervision/campaign.ts';
import { itemOfSubject, type WrittenVersion } from '../written/writtenRecord.ts';
import type { Finding } from './finding.ts';
import type { Gathered } from './gathered.ts';

/** Versions follow one another in time, stand under their own item, and tell of no day that comes before what it follows. */
export function checkWritten({ written }: Gathered): Finding[] {
  return [
    ...outOfOrder(written),
    ...written.flatMap((version): Finding[] => {
      const of = nameOfVersion(version);
      if (version.content === null) return [];
      switch (version.kind) {
        case 'plan':
          return [...misplaced(version.item, version.content, of), ...planDays(version, of)];
        case 'blocker':
          return blockerDays(version.content, of);
        case 'campaign':
          return campaignDays(version.content, of);
        case 'stageDurations':
        case 'lightRules':
        case 'scoreRules':
        case 'monthClosing':
        case 'meeting':
        case 'deck':
          return [];
        case 'meetingDecision':
          return decisionDays(version.content, of);
        case 'source':
        case 'project':
        case 'target':
        case 'work':
        case 'block':
        case 'town':
        case 'doubt':
        case 'parcelLand':
          return [];
      }
    }),
  ];
}

export function nameOfVersion({ kind, item, recordedAt }: WrittenVersion): string {
  return `${kind} ${item} of ${recordedAt}`;
}

function outOfOrder(written: readonly WrittenVersion[]): Finding[] {
  const newest = new Map<string, WrittenVersion>();
  return written.flatMap((version): Finding[] => {
    const of = `${version.kind} ${version.item}`;
    const before = newest.get(of);
    newest.set(of, version);
    if (before === undefined || before.recordedAt < version.recordedAt) return [];
    return [
      {
        kind: 'untimely',
        of: nameOfVersion(version),
        what: `recorded not after ${before.recordedAt}`,
      },
    ];
  });
}

function misplaced(item: string, { subject }: Plan, of: string): Finding[] {
  const wanted = itemOfSubject(subject);
  return item === wanted ? [] : [{ kind: 'unresolved', from: of, reference: wanted }];
}

function planDays(
  { content, recordedAt }: Extract<WrittenVersion, { kind: 'plan' }>,
  of: string,
): Finding[] {
  if (content === null) return [];
  const { agreedOn, deadline, passed } = content;
  return [
    ...inOrder(of, 'recorded', agreedOn, recordedAt, 'agreed'),
    ...inOrder(of, 'deadline', agreedOn, deadline?.due, 'agreed'),
    ...Object.values(passed).flatMap((day) => inOrder(of, 'recorded', day, recordedAt, 'passed')),
  ];
}

function blockerDays({ since, due, clearedOn }: Blocker, of: string): Finding[] {
  return [
    ...inOrder(of, 'due', since, due, 'since'),
    ...inOrder(of, 'cleared', since, clearedOn, 'since'),
  ];
}

function decisionDays({ on, due, doneOn }: MeetingDecision, of: string): Finding[] {
  return [...inOrder(of, 'due', on, due, 'decided'), ...inOrder(of, 'done', on, doneOn, 'decided')];
}

function campaignDays({ from, to, reports }: Campaign, of: string): Finding[] {
  return [
    ...inOrder(of, 'its end', from, to, 'its beginning'),
    ...reports.flatMap(({ on }) => inOrder(of, 'a report', from, on, 'its beginning')),
  ];
}

/** @param later a day or a moment; nothing is asked of one that is not given */
function inOrder(
  of: string,
  what: string,
  earlier: IsoDate,
  later: string | null | undefined,
  than: string,
): Finding[] {
  if (later === null || later === undefined || earlier <= later.slice(0, 10)) return [];
  return [
    { kind: 'untimely', of, what: `${what} ${later.slice(0, 10)} before ${than} ${earlier}` },
  ];
}
