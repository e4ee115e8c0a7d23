import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../geodata/date.ts';
import { usualLightRules } from '../../../geodata/plan/lightRules.ts';
import { usualStageDurations } from '../../../geodata/plan/stageDurations.ts';
import type { Blocker } from '../../../geodata/plan/blocker.ts';
import { openPage } from '../page.ts';
import { milestone, planItem } from './planItem.ts';

openPage('/zones/example', { request: () => new Promise(() => {}) } as never);
const { draftOf, outOfOrder, planOf } = await import('../../../web/plan/edit/planDraft.ts');
const { blockerOf, draftOfBlocker, newDraft } =
  await import('../../../web/plan/blockers/blockerDraft.ts');
const { readDurations, readLightRules, textsOfDurations, textsOfRules } =
  await import('../../../web/plan/edit/readRules.ts');

const day = isoDate('2026-06-30');
const inChinese = (text: { readonly zh: string }) => text.zh;

describe('a plan in the form', () => {
  const item = planItem({
    milestones: [milestone('start', { planned: ['2010-11-15', '2010-11-30'] })],
    deadline: { milestone: 'start', due: isoDate('2010-11-15') },
  });

  test('begins with the days of documents where no plan was written down, and is kept as entered', () => {
    const draft = draftOf(item, null, day);
    expect(planOf(item, { ...draft, note: ' 例会定 ' })).toEqual({
      subject: { kind: 'project', id: 'mill' },
      agreedOn: day,
      planned: { start: '2010-11-15' },
      deadline: { milestone: 'start', due: '2010-11-15' },
      passed: {},
      provenance: {
        kind: 'external',
        basis: { zh: '由计划页填报', en: 'Entered on the plan page' },
      },
      note: { zh: '例会定', en: '例会定' },
    });
  });

  test('says what is missing', () => {
    const draft = draftOf(planItem(), null, day);
    expect(planOf(item, draft)).toEqual({ fault: 'needsDay' });
    expect(planOf(item, { ...draft, deadlineOf: 'start' })).toEqual({ fault: 'needsDue' });
    expect(planOf(item, { ...draft, agreedOn: '' })).toEqual({ fault: 'needsAgreed' });
  });

  test('is warned of where a later milestone stands before an earlier one', () => {
    const draft = draftOf(item, null, day);
    const swapped = { ...draft, planned: { ...draft.planned, completion: '2010-10-01' } };
    expect(outOfOrder(swapped)).toEqual({ later: 'completion', earlier: 'start' });
    expect(outOfOrder(draft)).toBeNull();
  });
});

describe('a blocker in the form', () => {
  const before: Blocker = {
    subject: { kind: 'parcel', id: 'fengtang:96' },
    what: { zh: '安置房未交付', en: 'Flats not handed over' },
    owner: null,
    since: isoDate('2026-04-01'),
    nextStep: null,
    due: null,
    clearedOn: null,
    provenance: { kind: 'site' },
  };

  test('keeps both languages of what was not touched, and ids with colons', () => {
    const draft = { ...draftOfBlocker(before, inChinese), clearedOn: '2026-06-30' };
    expect(blockerOf(draft, before, inChinese)).toEqual({ ...before, clearedOn: '2026-06-30' });
  });

  test.each([
    ['nothing said', { what: ' ' }, 'needsWhat'],
    ['nothing held up', { subject: '' }, 'needsSubject'],
    ['no beginning', { since: '' }, 'needsSince'],
    ['due before it began', { due: '2026-06-29' }, 'dueBeforeSince'],
    ['cleared before it began', { clearedOn: '2026-06-29' }, 'clearedBeforeSince'],
  ] as const)('%s is told', (_, part, fault) => {
    const draft = { ...newDraft('project:mill', day), what: '坟墓', ...part };
    expect(blockerOf(draft, null, inChinese)).toEqual({ fault });
  });
});

describe('rules in the form', () => {
  test('are read back as they are', () => {
    expect(readLightRules(textsOfRules(usualLightRules))).toEqual(usualLightRules);
    expect(readDurations(textsOfDurations(usualStageDurations))).toEqual(usualStageDurations);
  });

  test('are refused where amber begins after red, or a number is none', () => {
    const texts = textsOfRules(usualLightRules);
    expect(readLightRules({ ...texts, behindAmber: '31' })).toBe('order');
    expect(readLightRules({ ...texts, missedRed: '0' })).toBe('number');
    expect(readLightRules({ ...texts, behindRed: '三十' })).toBe('number');
    expect(readDurations({ ...textsOfDurations(usualStageDurations), start: '2001' })).toBe(
      'number',
    );
  });
});
