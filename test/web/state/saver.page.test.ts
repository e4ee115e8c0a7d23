import { expect, test } from 'vitest';
import { openPage } from '../page.ts';

openPage('/zones/example', { request: () => new Promise(() => {}) });
const { RequestFailed } = await import('../../../web/api.ts');
const { saver } = await import('../../../web/state/saver.ts');

type Problem = NonNullable<ConstructorParameters<typeof RequestFailed>[1]>;

const refusedWith = (status: number) => () =>
  Promise.reject(new RequestFailed('/blocks', { status, detail: '不行' } as Problem));

test.each([
  ['it is done', () => Promise.resolve(), 'saved', 1],
  ['somebody else was faster', refusedWith(412), 'changed', 1],
  ['it is refused', refusedWith(400), 'failed', 0],
] as const)(
  'when %s what is written is read again, but after a refusal',
  async (_, work, kind, times) => {
    let count = 0;
    const saving = saver(() => {
      count += 1;
    });
    await saving.run(work);
    expect([saving.state.value.kind, count]).toEqual([kind, times]);
  },
);
