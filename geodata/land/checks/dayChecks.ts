import { bilingual, type Bilingual } from '../../bilingual.ts';
import type { IsoDate } from '../../date.ts';
import type { LandRecord } from '../landRecord.ts';
import type { Severity } from './landFinding.ts';
import type { ParcelCheck } from './parcelCheck.ts';

type Day = { readonly name: Bilingual; of(record: LandRecord): IsoDate | null };

const day = (
  zh: string,
  en: string,
  of: (record: LandRecord) => IsoDate | null | undefined,
): Day => ({
  name: bilingual(zh, en),
  of: (record) => of(record) ?? null,
});

const days = {
  approved: day('农转用批准', 'approval', ({ approved }) => approved),
  signed: day('合同签订', 'signing', ({ contract }) => contract?.signed),
  handedOver: day('交地', 'handing over', ({ contract }) => contract?.handedOver),
  permitted: day(
    '建设用地批准书颁发',
    'the building permit',
    ({ contract }) => contract?.permitted,
  ),
  agreedStart: day('约定动工', 'the agreed start', ({ contract }) => contract?.agreedStart),
  agreedCompletion: day(
    '约定竣工',
    'the agreed completion',
    ({ contract }) => contract?.agreedCompletion,
  ),
  termEnd: day('使用年限届满', 'the end of the term', ({ contract }) => contract?.termEnd),
  expiryResolved: day(
    '到期处置',
    'settling the expiry',
    ({ contract }) => contract?.expiryResolved,
  ),
  started: day('动工', 'the start', ({ development }) => development?.started),
  suspended: day('中止开发', 'the suspension', ({ development }) => development?.suspendedSince),
  completed: day('竣工', 'completion', ({ development }) => development?.completed),
  inProduction: day('投产', 'production', ({ development }) => development?.inProduction),
  determined: day(
    '闲置认定',
    'being determined idle',
    ({ development }) => development?.idleDetermination?.date,
  ),
  disposed: day(
    '闲置处置',
    'dealing with the idle land',
    ({ development }) => development?.idleDisposed,
  ),
} as const satisfies Record<string, Day>;
type DayName = keyof typeof days;

/** What cannot come before what; and what ought not to, but does: building before supply, production before acceptance. */
const orders: readonly (readonly [DayName, DayName, Severity])[] = [
  ['signed', 'agreedStart', 'error'],
  ['agreedStart', 'agreedCompletion', 'error'],
  ['signed', 'termEnd', 'error'],
  ['termEnd', 'expiryResolved', 'error'],
  ['started', 'suspended', 'error'],
  ['started', 'completed', 'error'],
  ['started', 'inProduction', 'error'],
  ['approved', 'signed', 'doubt'],
  ['signed', 'handedOver', 'doubt'],
  ['signed', 'permitted', 'doubt'],
  ['signed', 'started', 'doubt'],
  ['completed', 'inProduction', 'doubt'],
  ['signed', 'determined', 'doubt'],
];

/** Days that say what has happened, so that no record can know of them before. */
const events: readonly DayName[] = [
  'approved',
  'signed',
  'handedOver',
  'permitted',
  'started',
  'suspended',
  'completed',
  'inProduction',
  'determined',
  'disposed',
  'expiryResolved',
];

const orderChecks = orders.map(([first, second, severity]): ParcelCheck => {
  const [before, after] = [days[first], days[second]];
  return {
    id: `${first}After${capital(second)}`,
    severity,
    check(_, record) {
      const [from, to] = [before.of(record), after.of(record)];
      if (from === null || to === null || from <= to) return null;
      return bilingual(
        `${before.name.zh} ${from} 晚于${after.name.zh} ${to}`,
        `${before.name.en} on ${from} is later than ${after.name.en} on ${to}`,
      );
    },
  };
});

const eventChecks = events.map((name): ParcelCheck => {
  const event = days[name];
  return {
    id: `${name}AfterRecord`,
    severity: 'error',
    check(_, record) {
      const on = event.of(record);
      if (on === null || on <= record.asOf) return null;
      return bilingual(
        `${event.name.zh} ${on} 晚于台账日期 ${record.asOf}`,
        `${event.name.en} on ${on} is later than the record of ${record.asOf}`,
      );
    },
  };
});

export const dayChecks: readonly ParcelCheck[] = [...orderChecks, ...eventChecks];

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
