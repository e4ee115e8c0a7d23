import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axes } from '../../../geodata/axis.ts';
import { bilingual } from '../../../geodata/bilingual.ts';
import { isoInstant } from '../../../geodata/date.ts';
import { inheritedLog } from '../../../geodata/editing/inheritedLog.ts';
import type { LogEntry } from '../../../geodata/observation.ts';
import { progressAt } from '../../../geodata/progress.ts';
import { anyLog, dayOfFortnight } from '../arbitraries.ts';

const recordedAt = isoInstant('2010-12-01T00:00:00Z');
const heirs = ['a', 'b'].map((id) => ({ id, name: bilingual(id, id) }));

const predecessor = (id: string, log: readonly LogEntry[]) => ({
  id,
  name: bilingual(id, id),
  log,
});

test('on its day and on every later one a part is in the states of the whole, and says nothing of how many', () => {
  fc.assert(
    fc.property(anyLog, dayOfFortnight, dayOfFortnight, (log, one, other) => {
      const [asOf, later] = one < other ? [one, other] : [other, one];
      const by = { import: 'i', kind: 'split', asOf, recordedAt } as const;
      const inherited = inheritedLog(by, [predecessor('whole', log)], heirs);
      for (const { id } of heirs) {
        const own = inherited.filter(({ subject }) => subject.id === id);
        for (const day of [asOf, later]) {
          const [whole, part] = [progressAt(log, day), progressAt(own, day)];
          for (const axis of axes)
            expect([part[axis]?.asOf, part[axis]?.state]).toEqual([
              whole[axis]?.asOf,
              whole[axis]?.state,
            ]);
        }
        expect(own.every(({ quantities }) => quantities.length === 0)).toBe(true);
      }
      expect(new Set(inherited.map(({ id }) => id)).size).toBe(inherited.length);
    }),
  );
});

test('merged parcels are in the states in which all of them were, and in no other', () => {
  fc.assert(
    fc.property(anyLog, anyLog, dayOfFortnight, (one, other, asOf) => {
      const by = { import: 'i', kind: 'merge', asOf, recordedAt } as const;
      const from = [predecessor('one', one), predecessor('other', other)];
      const merged = progressAt(inheritedLog(by, from, heirs.slice(0, 1)), asOf);
      const [first, second] = [progressAt(one, asOf), progressAt(other, asOf)];
      for (const axis of axes) {
        const isAlike = first[axis] !== null && first[axis].state === second[axis]?.state;
        expect(merged[axis]?.state).toBe(isAlike ? first[axis]?.state : undefined);
      }
    }),
  );
});
