import { describe, expect, test } from 'vitest';
import { isoDate, isoInstant } from '../../../geodata/date.ts';
import type { LogEntry } from '../../../geodata/observation.ts';
import type { MonthReading, QuarterReading } from '../../../geodata/supervision/monthReading.ts';
import type { Served } from '../served.ts';

const example = '/api/zones/example';
const jindong = '/api/zones/jindong';

export function describeSupervision(served: () => Served): void {
  const month = async (query: string, zone = example) =>
    (await served().json(`${zone}/supervision?${query}`)) as MonthReading;
  const send = (method: string, address: string, headers: Record<string, string>, body?: unknown) =>
    served().request(address, {
      method,
      headers: { 'Content-Type': 'application/json', ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });

  describe('supervision', () => {
    test('of a month that is closed tells when, and what has moved since', async () => {
      const read = await month('month=2026-05');
      expect(read.isClosed).toBe(true);
      expect(read.figures.knownBy).toBe(read.closings.at(-1)?.at);
      expect(read.moved.length).toBeGreaterThan(0);
      expect(read.now?.knownBy).toBeNull();
    });

    test('without a month is of the newest, which is open', async () => {
      const read = (await served().json(`${example}/supervision`)) as MonthReading;
      expect([read.month, read.isClosed, read.now]).toEqual(['2026-06', false, null]);
    });

    test('of a month that was taken back and closed again tells all of it', async () => {
      const read = await month('month=2026-03');
      expect(read.closings.map(({ kind }) => kind)).toEqual(['closed', 'opened', 'closed']);
      expect(read.closings.at(-1)?.note?.zh).toMatch(/补记/);
    });

    test('as known before it was closed is of an open month, with less known', async () => {
      const read = await month('month=2026-05&knownBy=2026-06-02');
      expect([read.isClosed, read.closings]).toEqual([false, []]);
      expect(read.figures.knownBy).toBe('2026-06-02T15:59:59.999Z');
    });

    test('as known by the closing is what the closed month counts', async () => {
      const closed = await month('month=2026-04');
      const then = await month(`month=2026-04&knownBy=${closed.closings.at(-1)!.at}`);
      expect(then.figures.areas).toEqual(closed.figures.areas);
      expect(then.figures.tasks).toEqual(closed.figures.tasks);
    });

    test('of a quarter adds its months up', async () => {
      const read = (await served().json(`${example}/supervision?quarter=2026Q2`)) as QuarterReading;
      const of = await Promise.all(read.months.map((each) => month(`month=${each.month}`)));
      expect(read.months.map(({ isClosed }) => isClosed)).toEqual([true, true, false]);
      const [zone] = read.areas;
      const sum = of.reduce(
        (total, { figures }) => total + (figures.areas[0]!.score.points ?? 0),
        0,
      );
      expect(zone!.points).toBeCloseTo(sum, 2);
      const starts = of.map(({ figures }) => figures.areas[0]!.reached.start.passed.parcels);
      expect(zone!.reached.start.passed.parcels).toBe(starts.reduce((a, b) => a + b));
    });

    test.each([
      ['month=2026-13', 'bad-date'],
      ['month=2026-00', 'bad-date'],
      ['quarter=2026Q5', 'bad-date'],
      ['month=2026-05&quarter=2026Q2', 'bad-parameter'],
      ['year=2026', 'unknown-parameter'],
    ])('of %s is refused with a sentence', async (query, kind) => {
      const response = await served().get(`${example}/supervision?${query}`);
      expect(response.status).toBe(400);
      const { type, detail } = (await response.json()) as { type: string; detail: string };
      expect(type).toContain(kind);
      expect(detail).toMatch(/\p{Script=Han}/u);
    });

    test('of the report: nothing of a single day is anybody’s progress, and its drive is there', async () => {
      const read = await month('month=2010-09', jindong);
      const [zone] = read.figures.areas;
      expect(zone!.reached.start.passed.parcels).toBe(0);
      expect(zone!.reached.start.firstHeard.parcels).toBeGreaterThan(0);
      expect(read.campaigns.map(({ id }) => id)).toEqual(['hundred-days-2010']);
      expect(read.campaigns[0]?.tasks).toEqual({ done: 0, doneLate: 0, late: 0, open: 4 });
    });

    test('a month is closed when it is over, not before', async () => {
      const response = await send(
        'PUT',
        `${example}/month-closings/2198-12`,
        { 'If-None-Match': '*' },
        { month: '2198-12', note: null },
      );
      expect(response.status).toBe(409);
      expect(await response.json()).toMatchObject({
        detail: '2198-12 到 2198-12-31 才结束，结束后才能定版。',
      });
    });

    test('a correction recorded today changes what is known now and not the closed month; closed anew it counts', async () => {
      const address = `${jindong}/month-closings/2010-10`;
      const closing = { month: '2010-10', note: null };
      const read = () => month('month=2010-10', jindong);
      const closed = await send('PUT', address, { 'If-None-Match': '*' }, closing);
      expect(closed.status).toBe(200);
      const { recordedAt } = (await closed.json()) as { recordedAt: string };
      const before = await read();
      expect([before.isClosed, before.now, before.moved]).toEqual([true, null, []]);

      // A moment after the closing, and before any that can follow it.
      const moment = new Date(Date.parse(recordedAt) + 1).toISOString();
      await served().store.append('jindong', [levelledAt(moment)]);
      const levelled = ({ areas }: MonthReading['figures']) =>
        areas[0]!.reached.levelling.atEnd.parcels;
      const after = await read();
      expect(after.figures).toEqual(before.figures);
      expect(levelled(after.now!)).toBe(levelled(before.figures) + 1);
      expect(after.moved).toContainEqual({
        area: { kind: 'zone', id: null },
        contact: null,
        figure: { kind: 'reached', milestone: 'levelling', of: 'atEnd' },
        closed: levelled(before.figures),
        now: levelled(before.figures) + 1,
      });

      const taken = await send('DELETE', address, { 'If-Match': after.closingEtag! });
      expect(taken.status).toBe(204);
      const open = await read();
      expect([open.isClosed, open.closings.map(({ kind }) => kind)]).toEqual([
        false,
        ['closed', 'opened'],
      ]);
      expect(levelled(open.figures)).toBe(levelled(before.figures) + 1);

      const again = await send('PUT', address, { 'If-None-Match': '*' }, closing);
      const anew = await read();
      expect([anew.isClosed, anew.moved]).toEqual([true, []]);
      expect(levelled(anew.figures)).toBe(levelled(before.figures) + 1);

      // Other tests find the zone as it was.
      const { etag } = (await again.json()) as { etag: string };
      expect((await send('DELETE', address, { 'If-Match': etag })).status).toBe(204);
      await served().store.append('jindong', [undone]);
    });
  });
}

const recorded = {
  subject: { kind: 'parcel', id: 'nanbo' },
  recordedBy: '测试',
  provenance: { kind: 'site' },
  note: null,
} as const;

function levelledAt(moment: string): LogEntry {
  return {
    ...recorded,
    kind: 'observation',
    id: 'late-correction',
    axis: 'levelling',
    state: 'complete',
    percent: 100,
    quantities: [],
    qualifiers: [],
    blocked: null,
    asOf: isoDate('2010-10-31'),
    supersedes: null,
    recordedAt: isoInstant(moment),
  };
}

const undone: LogEntry = {
  ...recorded,
  kind: 'retraction',
  id: 'late-correction-undone',
  retracts: 'late-correction',
  recordedAt: isoInstant('2099-01-01T00:00:00Z'),
};
