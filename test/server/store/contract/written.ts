import { beforeAll, describe, expect, test } from 'vitest';
import { bilingual } from '../../../../geodata/bilingual.ts';
import { isoDate, isoInstant } from '../../../../geodata/date.ts';
import { usualLightRules } from '../../../../geodata/plan/lightRules.ts';
import type { Plan } from '../../../../geodata/plan/plan.ts';
import { zoneItem, type WrittenVersion } from '../../../../geodata/written/writtenRecord.ts';
import { UnknownSubjectError } from '../../../../server/store/errors.ts';
import type { Store } from '../../../../server/store/store.ts';
import { parcelRecord, zoneOf } from '../builders.ts';

const item = 'parcel:a';

function plan(start: string, id = 'a'): Plan {
  return {
    subject: { kind: 'parcel', id },
    agreedOn: isoDate('2010-07-01'),
    planned: { start: isoDate(start) },
    deadline: null,
    passed: {},
    provenance: { kind: 'example' },
    note: bilingual('测试', 'For tests'),
  };
}

const shipped = (content: Plan | null, at: string): WrittenVersion => ({
  kind: 'plan',
  item,
  content,
  recordedAt: isoInstant(at),
  recordedBy: null,
});

export function writtenContract(store: () => Store): void {
  describe('written records', () => {
    const zone = (id: string, written: readonly WrittenVersion[] = []) => ({
      ...zoneOf(id, [parcelRecord('a')]),
      written,
    });
    beforeAll(async () => {
      for (const id of ['writing', 'beside']) await store().replaceZone(zone(id));
    });

    test('hold in their newest version; every version stays', async () => {
      const version = { kind: 'plan', item, content: plan('2010-10-31') } as const;
      const first = await store().write('writing', version, null);
      expect(first).toMatchObject({ ...version, recordedBy: null });
      const changed = { ...version, content: plan('2010-11-15') };
      const second = await store().write('writing', changed, first!.recordedAt);
      expect(await store().written('writing', 'plan')).toEqual([second]);
      expect(await store().written('writing', 'plan', first!.recordedAt)).toEqual([first]);
      expect(await store().writtenVersions('writing', 'plan', item)).toEqual([first, second]);
      expect(await store().writtenVersions('writing', 'plan')).toEqual([first, second]);
      expect(await store().written('beside', 'plan')).toEqual([]);
      expect(await store().written('writing', 'blocker')).toEqual([]);
    });

    test('that were taken back hold no more and can be written anew', async () => {
      const version = { kind: 'lightRules', item: zoneItem, content: usualLightRules } as const;
      const first = await store().write('writing', version, null);
      const back = { ...version, content: null };
      const taken = await store().write('writing', back, first!.recordedAt);
      expect(taken?.content).toBeNull();
      expect(await store().written('writing', 'lightRules')).toEqual([]);
      expect(await store().written('writing', 'lightRules', first!.recordedAt)).toEqual([first]);
      const again = await store().write('writing', version, null);
      expect(await store().written('writing', 'lightRules')).toEqual([again]);
      expect(await store().writtenVersions('writing', 'lightRules')).toHaveLength(3);
    });

    test('are overwritten by nobody who has not seen what holds, and then nothing is written', async () => {
      const version = { kind: 'meeting', item: '2010-10-08' } as const;
      const content = { on: isoDate('2010-10-08'), name: bilingual('例会', 'Meeting') };
      const first = await store().write('beside', { ...version, content }, null);
      const before = await store().zone('beside');
      for (const seen of [null, isoInstant('2010-10-08T00:00:00Z')])
        expect(await store().write('beside', { ...version, content }, seen)).toBeUndefined();
      expect(await store().writtenVersions('beside', 'meeting')).toEqual([first]);
      expect(await store().zone('beside')).toEqual(before);
    });

    test('are writes of their zone, and follow one another in time at any speed', async () => {
      const before = (await store().zone('beside'))!.revision;
      const content = {
        weights: { starts: 1, completions: 1, levelling: 1, onTime: 1, blockersCleared: 1 },
      };
      let seen: WrittenVersion['recordedAt'] | null = null;
      for (let times = 0; times < 5; times += 1)
        seen = (await store().write(
          'beside',
          { kind: 'scoreRules', item: zoneItem, content },
          seen,
        ))!.recordedAt;
      const moments = (await store().writtenVersions('beside', 'scoreRules')).map(
        ({ recordedAt }) => recordedAt,
      );
      expect(moments).toEqual([...new Set(moments)].toSorted());
      expect(moments).toHaveLength(5);
      expect((await store().zone('beside'))!.revision).toBe(before + 5);
    });

    test('speak of what there is', async () => {
      const nothing = { kind: 'plan', item: 'parcel:b', content: plan('2010-10-31', 'b') } as const;
      await expect(store().write('beside', nothing, null)).rejects.toThrow(UnknownSubjectError);
      await expect(store().write('nowhere', nothing, null)).rejects.toThrow(UnknownSubjectError);
      expect(await store().writtenVersions('beside', 'plan')).toEqual([]);
    });

    test('that come with a zone are replaced with it; those of the page stay and hold', async () => {
      const old = [shipped(plan('2010-08-31'), '2010-07-01T02:00:00Z')];
      await store().replaceZone(zone('shipped', old));
      expect(await store().written('shipped', 'plan')).toEqual(old);
      const edited = await store().write(
        'shipped',
        { kind: 'plan', item, content: plan('2010-12-31') },
        old[0]!.recordedAt,
      );
      const anew = [
        shipped(plan('2010-09-30'), '2010-07-01T02:00:00Z'),
        shipped(plan('2010-10-31'), '2010-08-01T02:00:00Z'),
      ];
      await store().replaceZone(zone('shipped', anew));
      expect(await store().writtenVersions('shipped', 'plan')).toEqual([...anew, edited]);
      expect(await store().written('shipped', 'plan')).toEqual([edited]);
    });
  });
}
