import { expect, test } from 'vitest';
import { isoDate, isoInstant } from '../../../geodata/date.ts';
import { checkRecords } from '../../../geodata/records/checkRecords.ts';
import { describeFinding } from '../../../geodata/records/finding.ts';
import { jindongRecords } from '../../../geodata/records/jindong/jindongRecords.ts';
import { jindongLimits } from '../../../geodata/records/jindong/limits.ts';
import type { WrittenVersion } from '../../../geodata/written/writtenRecord.ts';
import { days, planOf } from '../plan/villagePlans.ts';

const sound = jindongRecords();

function faults(...written: readonly WrittenVersion[]): string[] {
  return checkRecords({ ...sound, written }, jindongLimits).map(describeFinding);
}

const subject = { kind: 'project', id: 'jialun' } as const;
const plan = planOf('2010-09-15', days({ start: '2010-12-31' }), { subject });
const good: WrittenVersion<'plan'> = { ...plan, item: 'project:jialun' };
const changed = (more: object): WrittenVersion => ({
  ...good,
  content: { ...good.content!, ...more },
});

const unknownSubject: WrittenVersion = {
  ...changed({ subject: { kind: 'project', id: 'none' } }),
  item: 'project:none',
};

const blocker: WrittenVersion<'blocker'> = {
  kind: 'blocker',
  item: 'x',
  content: {
    subject,
    what: { zh: '青苗', en: 'Crops' },
    owner: null,
    since: isoDate('2010-09-15'),
    nextStep: null,
    due: null,
    clearedOn: null,
    provenance: { kind: 'site' },
  },
  recordedAt: isoInstant('2010-09-16T00:00:00Z'),
  recordedBy: null,
};

test('what is written down in order has nothing wrong with it', () => {
  expect(
    faults(good, { ...good, content: null, recordedAt: isoInstant('2010-10-01T00:00:00Z') }),
  ).toEqual([]);
  expect(faults(blocker)).toEqual([]);
});

test.each<readonly [string, readonly WrittenVersion[], string]>([
  ['a subject that is not there', [unknownSubject], 'refers to project none'],
  ['a plan under another item', [{ ...good, item: 'project:other' }], 'refers to project:jialun'],
  [
    'a source that is not there',
    [changed({ provenance: { kind: 'document', source: 'none', section: '一' } })],
    'refers to source none',
  ],
  ['versions that do not follow one another', [good, good], 'recorded not after'],
  [
    'a plan recorded before it was agreed',
    [changed({ agreedOn: isoDate('2010-09-17') })],
    'recorded 2010-09-15 before agreed',
  ],
  [
    'a deadline before the agreement',
    [changed({ deadline: { milestone: 'start', due: isoDate('2010-09-14') } })],
    'deadline 2010-09-14 before agreed',
  ],
  [
    'a day passed that lies ahead',
    [changed({ passed: days({ conversion: '2010-09-16' }) })],
    'before passed',
  ],
  [
    'a blocker that was cleared before it began',
    [{ ...blocker, content: { ...blocker.content!, clearedOn: isoDate('2010-09-14') } }],
    'cleared 2010-09-14 before since',
  ],
  [
    'a blocker that is due before it began',
    [{ ...blocker, content: { ...blocker.content!, due: isoDate('2010-09-14') } }],
    'due 2010-09-14 before since',
  ],
])('%s is found', (_, written, told) => {
  expect(faults(...written)).toEqual([expect.stringContaining(told)]);
});
