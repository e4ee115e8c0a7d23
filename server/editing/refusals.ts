import { bilingual, type Bilingual } from '../../geodata/bilingual.ts';
import type { AttributesFault } from '../../geodata/editing/plannedAttributes.ts';
import type { EditFault } from '../../geodata/editing/plannedEdit.ts';
import type { TakenNumber } from '../../geodata/editing/takenNumber.ts';
import { ProblemError, quoted, type Fault, type ProblemKind } from '../http/problem.ts';

const faults: Readonly<Record<EditFault, Bilingual>> = {
  notTheWhole: bilingual(
    '新地块合起来不等于原来的地块：有地漏掉了，或多出来了。请按原边界重画。',
    'The new parcels are not the land of the old ones: some is missing or too much. Draw them along the old boundary.',
  ),
  partsOverlap: bilingual(
    '新地块互相重叠；请让它们共用一条边界。',
    'The new parcels lie over one another; let them share one boundary.',
  ),
  wrongNumber: bilingual(
    '地块数不对：分割是一分为二以上，合并是两个以上并为一个，改界前后一样多，新画没有原地块。',
    'Another number of parcels is needed: a split makes one into two or more, a merge two or more into one, a reshape as many as there were, and nothing comes before what is drawn.',
  ),
  namedTwice: bilingual(
    '同一个地块写了两次；每个只写一次。',
    'A parcel is named twice; name each once.',
  ),
  otherParcels: bilingual(
    '改界前后须是同样的地块，每个只写一次。',
    'A reshape is of the same parcels before and after, each once.',
  ),
};

export function faultOf(fault: EditFault): ProblemError {
  const kind = fault === 'notTheWhole' || fault === 'partsOverlap' ? 'bad-geometry' : 'bad-body';
  return new ProblemError(kind, faults[fault], {
    faults: [{ in: 'body', at: '/to', detail: faults[fault] }],
  });
}

export function attributesFault(fault: AttributesFault): ProblemError {
  switch (fault.kind) {
    case 'otherParcels':
      return at('bad-body', '/to', otherParcels);
    case 'unchanged':
      return at('bad-body', `/to/${fault.place}`, unchanged);
    case 'unknownBlock':
      return at('unknown-subject', `/to/${fault.place}/block`, {
        zh: `开发区里没有区块“${quoted(fault.block)}”。`,
        en: `The zone has no block “${quoted(fault.block)}”.`,
      });
  }
}

const otherParcels = bilingual(
  '改属性前后须是同样的地块，每个只写一次。',
  'Attributes are changed of the same parcels before and after, each once.',
);
const unchanged = bilingual(
  '没有改动：填的和现在的一样。',
  'Nothing is changed: it says what is there already.',
);

export function numberTaken({ place, by: { name, number } }: TakenNumber): ProblemError {
  const [zh, en] = [quoted(name.zh), quoted(name.en)];
  return at('number-taken', `/to/${place}/number`, {
    zh: `编号“${quoted(number)}”已有地块“${zh}”在用；请换一个编号，或先改那个地块。`,
    en: `The number “${quoted(number)}” is that of the parcel “${en}”; take another, or change that parcel first.`,
  });
}

export function unknownReference(id: string): ProblemError {
  return at('unknown-subject', '/to', {
    zh: `开发区里没有这里写到的资料“${quoted(id)}”。`,
    en: `The zone has no source “${quoted(id)}”.`,
  });
}

function at(kind: ProblemKind, place: string, detail: Bilingual): ProblemError {
  return new ProblemError(kind, detail, { faults: [{ in: 'body', at: place, detail }] });
}

/** @param changed places in the list of parcels that the edit is of, with their names where they are still there */
export function parcelsChanged(
  changed: readonly {
    readonly place: number;
    readonly id: string;
    readonly name: Bilingual | null;
  }[],
): ProblemError {
  const each = changed.map(({ place, id, name }): Fault => ({
    in: 'body',
    at: `/from/${place}`,
    detail: name
      ? bilingual(`“${name.zh}”已被他人改动。`, `“${name.en}” has been changed by somebody else.`)
      : bilingual(`地块“${id}”已经没有了。`, `There is no parcel “${id}” any more.`),
  }));
  return new ProblemError(
    'changed-since',
    bilingual(
      '你修改的时候，别人已经改动了这些地块；没有写入任何内容。请看过现在的样子再改。',
      'Somebody changed these parcels while you did; nothing was written. Look at them as they are now first.',
    ),
    { faults: each },
  );
}

/** @param place of the parcel among those that the edit makes */
export function faultOfExtent(place: number, detail: Bilingual): ProblemError {
  return at('bad-geometry', `/to/${place}/geometry`, detail);
}

export const notYet = () =>
  new ProblemError(
    'bad-date',
    bilingual('生效日不能晚于今天。', 'Nothing can hold from a day after today.'),
  );

export const beforeItsOwn = (cause: unknown) =>
  new ProblemError(
    'bad-date',
    bilingual(
      '生效日早于这个地块现在的边界生效的那一天；请选那天或以后。',
      'The day is before the one from which the parcel is what it is; choose that day or a later one.',
    ),
    { cause },
  );

export const nameless = () =>
  new ProblemError(
    'bad-body',
    bilingual('每个新地块都要有名称。', 'Every new parcel needs a name.'),
  );
