import { describe, expect, test } from 'vitest';
import { auditPath, wholeAudit } from '../../../web/accounts/audit/auditQuery.ts';
import { momentText } from '../../../web/accounts/audit/momentText.ts';
import { minutesAndSeconds, secondsUntil } from '../../../web/accounts/signIn/waiting.ts';

describe('how long to wait', () => {
  test('is counted in whole seconds, and never below none', () => {
    expect(secondsUntil(10_000, 1_000)).toBe(9);
    expect(secondsUntil(10_000, 9_001)).toBe(1);
    expect(secondsUntil(10_000, 10_000)).toBe(0);
    expect(secondsUntil(10_000, 99_000)).toBe(0);
  });

  test('is said in minutes from a minute on', () => {
    expect(minutesAndSeconds(59)).toEqual(['59']);
    expect(minutesAndSeconds(60)).toEqual(['1', '0']);
    expect(minutesAndSeconds(80)).toEqual(['1', '20']);
    expect(minutesAndSeconds(900)).toEqual(['15', '0']);
  });
});

describe('the audit', () => {
  test('is asked for with what is said alone', () => {
    expect(auditPath(wholeAudit, null)).toBe('audit?limit=100');
    expect(auditPath({ ...wholeAudit, zone: 'example', from: '2026-06-01' }, 120, 1000)).toBe(
      'audit?from=2026-06-01&zone=example&after=120&limit=1000',
    );
  });

  test('says moments as clocks in China had them', () => {
    expect(momentText('2026-06-30T16:05:09.120Z')).toBe('2026-07-01 00:05:09');
  });
});
