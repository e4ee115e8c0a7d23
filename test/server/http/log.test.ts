import { expect, test } from 'vitest';
import { formatLogLine, logTo } from '../../../server/http/log.ts';

test('a log line stays one line of visible characters whatever it holds, and loses nothing', () => {
  const path = '/a\r\n{"level":"error"}\u001b[31m\u007f\u0085\u009b\u2028\u2029鞋塘';
  const line = formatLogLine({ level: 'info', event: 'request', path }, new Date(0));
  expect(line).toMatch(/^[\u0020-\u007e\u4e00-\u9fff]+$/);
  expect(JSON.parse(line)).toEqual({
    time: '1970-01-01T00:00:00.000Z',
    level: 'info',
    event: 'request',
    path,
  });
});

test('lines of one turn are written at once, in their order', async () => {
  const written: string[] = [];
  const log = logTo({ write: (text) => written.push(text) });
  for (const event of ['a', 'b', 'c']) log({ level: 'info', event });
  expect(written).toEqual([]);
  await new Promise((resolve) => setImmediate(resolve));
  log({ level: 'info', event: 'd' });
  await new Promise((resolve) => setImmediate(resolve));
  const events = written.map((text) =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { event: string }).event),
  );
  expect(events).toEqual([['a', 'b', 'c'], ['d']]);
});
