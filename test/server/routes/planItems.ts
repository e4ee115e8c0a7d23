import { describe, expect, test } from 'vitest';
import { isoDate, isoInstant } from '../../../geodata/date.ts';
import type { PlanItem } from '../../../geodata/plan/planItem.ts';
import { planItemsOf } from '../../../geodata/plan/planItems.ts';
import { exampleRecords } from '../../../geodata/records/example/exampleRecords.ts';
import { jindongRecords } from '../../../geodata/records/jindong/jindongRecords.ts';
import type { PlanReading } from '../../../server/routes/planItems.ts';
import { etagOf } from '../../../server/routes/written/etag.ts';
import { plainPlanRecords } from '../../geodata/plan/plainPlanRecords.ts';
import type { Served } from '../served.ts';

const jindong = '/api/zones/jindong';
const provenance = { kind: 'external', basis: { zh: '填报', en: 'Entered' } };

const inOrder = (items: readonly PlanItem[]) =>
  items.toSorted((a, b) => (a.item < b.item ? -1 : 1));

export function describePlanItems(served: () => Served): void {
  const read = async (path: string) => (await served().json(path)) as PlanReading;
  const send = (method: string, address: string, headers: Record<string, string>, body?: unknown) =>
    served().request(`${jindong}/${address}`, {
      method,
      headers: { 'Content-Type': 'application/json', ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });

  describe('plan items', () => {
    test.each([
      ['jindong', jindongRecords, '2010-09-30', null],
      ['jindong', jindongRecords, '2010-12-31', '2026-01-01T00:00:00.000Z'],
      ['example', exampleOf, '2026-06-30', null],
      ['example', exampleOf, '2025-11-15', '2025-12-04T15:59:59.999Z'],
    ])('of %s are those of a plain fold over its records', async (zone, records, day, knownBy) => {
      const query = knownBy === null ? '' : `&knownBy=${knownBy}`;
      const { items, ...rest } = await read(`/api/zones/${zone}/plan-items?asOf=${day}${query}`);
      const plain = plainPlanRecords(records(), knownBy === null ? undefined : isoInstant(knownBy));
      const expected = [...planItemsOf(plain, { day: isoDate(day), etagOf })];
      expect(inOrder(items)).toEqual(inOrder(JSON.parse(JSON.stringify(expected)) as PlanItem[]));
      expect(rest).toMatchObject({ zone, asOf: day, calendarYears: { from: 2004 } });
      expect(rest.knownBy).toBe(knownBy ?? undefined);
      expect(rest.lightRules.isOwn).toBe(plain.lightRules !== null);
      expect(rest.stageDurations.isOwn).toBe(plain.stageDurations !== null);
    });

    test('follow what is written, and give the tag by which it is changed', async () => {
      const before = (await read(`${jindong}/plan-items`)).items;
      expect(before.find(({ item }) => item === 'project:jialun')?.etag).toBeNull();
      const plan = {
        subject: { kind: 'project', id: 'jialun' },
        agreedOn: '2010-09-15',
        planned: { clearance: '2010-09-20', start: '2010-12-31' },
        deadline: null,
        passed: {},
        provenance,
        note: null,
      };
      expect(
        (await send('PUT', 'plans/project:jialun', { 'If-None-Match': '*' }, plan)).status,
      ).toBe(200);
      const rules = { behind: { amber: 1, red: 2 }, missedMonths: { amber: 1, red: 3 } };
      const own = await send('PUT', 'light-rules/zone', { 'If-None-Match': '*' }, rules);
      const after = await read(`${jindong}/plan-items`);
      expect(after.lightRules).toEqual({ rules, isOwn: true });
      const jialun = after.items.find(({ item }) => item === 'project:jialun')!;
      // Cleared once, it is being cleared again: 60 of 100 points are missing.
      expect(jialun).toMatchObject({
        deadline: { milestone: 'start', due: '2010-12-31' },
        light: { colour: 'red', reason: { rule: 'behindPoints', expected: 60, actual: 0 } },
      });
      expect((await read(`${jindong}/plan-items?knownBy=2026-01-01`)).lightRules.isOwn).toBe(false);

      const tag = { 'If-Match': jialun.etag! };
      const changed = await send('PUT', 'plans/project:jialun', tag, { ...plan, planned: {} });
      expect(changed.status).toBe(200);
      const etag = changed.headers.get('ETag')!;
      expect((await send('DELETE', 'plans/project:jialun', { 'If-Match': etag })).status).toBe(204);
      await send('DELETE', 'light-rules/zone', { 'If-Match': own.headers.get('ETag')! });
      expect((await read(`${jindong}/plan-items`)).items).toEqual(before);
    });

    test('of a plan and a blocker of what is no project are there too', async () => {
      const subject = { kind: 'parcel', id: 'fengtang-96' };
      const plan = {
        subject,
        agreedOn: '2010-09-15',
        planned: { clearance: '2010-11-30' },
        deadline: null,
        passed: {},
        provenance,
        note: null,
      };
      const saved = await send('PUT', 'plans/parcel:fengtang-96', { 'If-None-Match': '*' }, plan);
      const reading = await read(`${jindong}/plan-items`);
      const item = reading.items.find(({ item: id }) => id === 'parcel:fengtang-96')!;
      expect(item).toMatchObject({
        subject,
        areaMu: 96,
        category: null,
        light: { colour: 'notDue' },
      });
      expect(reading.blockers.map(({ id }) => id)).toEqual([
        'fengtang-resettlement',
        'provincial-road-03-tender',
      ]);
      expect(reading.heldUp).toEqual({ areaMu: 96, unknownAreas: 0 });
      await send('DELETE', 'plans/parcel:fengtang-96', { 'If-Match': saved.headers.get('ETag')! });
    });

    test.each([
      ['asOf=2010-02-30', 400],
      ['knownBy=soon', 400],
      ['month=2010-09', 400],
    ])('asked for with %s are refused', async (query, status) => {
      expect((await served().get(`${jindong}/plan-items?${query}`)).status).toBe(status);
    });
  });
}

function exampleOf() {
  return exampleRecords({ parcels: 240, seed: 1 });
}
