import { describe, expect, test } from 'vitest';
import { playwrightOutcome } from '../../../scripts/test/playwrightOutcome.ts';
import { vitestOutcome } from '../../../scripts/test/vitestOutcome.ts';

describe('counts of a Vitest run', () => {
  const passed = { status: 'passed', fullName: 'one and one', failureMessages: [] };
  const file = { name: '/a.test.ts', status: 'passed', message: '', assertionResults: [passed] };
  const report = (part: object) =>
    JSON.stringify({
      numPassedTests: 10,
      numFailedTests: 0,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [file],
      ...part,
    });

  test('are those of its report', () => {
    expect(vitestOutcome(report({}), 0)).toEqual({ passed: 10, failed: 0, skipped: 2, notes: [] });
    expect(vitestOutcome(report({ numFailedTests: 3 }), 1)).toMatchObject({ failed: 3 });
  });

  test('have one failure for each file that did not get to its tests', () => {
    const broken = {
      ...file,
      status: 'failed',
      message: 'No such module\n  at',
      assertionResults: [],
    };
    expect(vitestOutcome(report({ testResults: [file, broken, broken] }), 1)).toMatchObject({
      failed: 2,
      notes: ['FAILED /a.test.ts: No such module', 'FAILED /a.test.ts: No such module'],
    });
  });

  test('come with the names of what failed and the first line of why', () => {
    const failed = {
      status: 'failed',
      fullName: 'sums add up',
      failureMessages: ['\u001b[31mexpected 2 to be 3\u001b[39m\n    at a.test.ts:3'],
    };
    const testResults = [{ ...file, status: 'failed', assertionResults: [passed, failed] }];
    expect(vitestOutcome(report({ numFailedTests: 1, testResults }), 1).notes).toEqual([
      'FAILED /a.test.ts › sums add up: expected 2 to be 3',
    ]);
  });

  test('have one for an end nobody accounts for, and for a report that was never written', () => {
    expect(vitestOutcome(report({}), 1)).toMatchObject({ passed: 10, failed: 1 });
    expect(vitestOutcome(undefined, 137)).toMatchObject({ passed: 0, failed: 1 });
    expect(vitestOutcome(undefined, 0).failed).toBe(1);
  });
});

describe('counts of a Playwright run', () => {
  const report = (stats: object, errors: readonly object[] = [], suites: readonly object[] = []) =>
    JSON.stringify({
      suites,
      stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 1, ...stats },
      errors,
    });

  test('are those of its report, and a test that passes only sometimes has failed', () => {
    expect(playwrightOutcome(report({}), 0)).toEqual({
      passed: 5,
      failed: 0,
      skipped: 1,
      notes: [],
    });
    expect(playwrightOutcome(report({ unexpected: 2, flaky: 1 }), 1).failed).toBe(3);
  });

  test('come with the names of what failed, however deep it stands', () => {
    const spec = (status: string, message: string) => ({
      title: 'opens',
      file: 'a.spec.ts',
      tests: [{ status, results: [{ errors: [] }, { errors: [{ message }] }] }],
    });
    const inner = { specs: [spec('flaky', 'slow\nCall log'), spec('expected', '')] };
    const outer = { specs: [spec('unexpected', 'no button')], suites: [inner] };
    expect(playwrightOutcome(report({ unexpected: 1, flaky: 1 }, [], [outer]), 1).notes).toEqual([
      'FAILED a.spec.ts › opens: no button',
      'FAILED a.spec.ts › opens: slow',
    ]);
  });

  test('have one failure for each error outside of tests, for an unexplained end, for no report', () => {
    expect(playwrightOutcome(report({}, [{}, {}]), 1).failed).toBe(2);
    expect(playwrightOutcome(report({}), 1).failed).toBe(1);
    expect(playwrightOutcome(undefined, 1).failed).toBe(1);
  });
});
