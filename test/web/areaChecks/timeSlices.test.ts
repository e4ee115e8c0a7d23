import { describe, expect, test } from 'vitest';
import { inSlices } from '../../../web/areaChecks/timeSlices.ts';

/** Steps that take so long that each is a slice of its own, and what was done when. */
function* slowSteps(count: number, done: string[]): Generator<number, string, void> {
  for (let step = 1; step <= count; step += 1) {
    const end = performance.now() + 15;
    while (performance.now() < end);
    done.push(`step ${step}`);
    yield step;
  }
  return 'the end';
}

const never = new AbortController().signal;

describe('a walk in slices', () => {
  test('comes to its end and tells of the steps on the way', async () => {
    const told: number[] = [];
    expect(await inSlices(slowSteps(3, []), (step) => told.push(step), never)).toBe('the end');
    expect(told).toEqual([1, 2, 3]);
  });

  test('lets others have their turn between the slices', async () => {
    const done: string[] = [];
    const walk = inSlices(slowSteps(3, done), () => {}, never);
    setTimeout(() => done.push('another'));
    await walk;
    expect(done.indexOf('another')).toBeGreaterThan(-1);
    expect(done.indexOf('another')).toBeLessThan(done.indexOf('step 3'));
  });

  test('takes many quick steps in one slice', async () => {
    const told: number[] = [];
    const walk = [1, 2, 3, 4][Symbol.iterator]();
    await inSlices<number, unknown>(walk, (step) => told.push(step), never);
    expect(told.length).toBeLessThan(4);
  });

  test('stops where it is aborted and gives nothing', async () => {
    const controller = new AbortController();
    const done: string[] = [];
    const walk = inSlices(slowSteps(100, done), () => controller.abort(), controller.signal);
    expect(await walk).toBeNull();
    expect(done).toEqual(['step 1']);
  });

  test('passes on what goes wrong', async () => {
    function* broken(): Generator<number, string, void> {
      yield 1;
      throw new RangeError('too much');
    }
    await expect(inSlices(broken(), () => {}, never)).rejects.toThrow('too much');
  });
});
