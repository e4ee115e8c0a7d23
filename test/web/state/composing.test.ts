import { describe, expect, test } from 'vitest';
import { unlessComposing } from '../../../web/state/composing.ts';

describe('a key', () => {
  test.each([
    ['that commits what is composed', { isComposing: true, keyCode: 13 }],
    ['of an input method', { isComposing: true, keyCode: 229 }],
    ['of an input method, sent after the composition ended', { isComposing: false, keyCode: 229 }],
  ])('%s is not heard', (_, event) => {
    const heard: unknown[] = [];
    unlessComposing((key: typeof event) => heard.push(key))(event);
    expect(heard).toEqual([]);
  });

  test('of the keyboard is', () => {
    const heard: unknown[] = [];
    const event = { isComposing: false, keyCode: 13 };
    unlessComposing((key: typeof event) => heard.push(key))(event);
    expect(heard).toEqual([event]);
  });
});
