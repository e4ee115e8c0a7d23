import fc from 'fast-check';
import { addDays, isoDate, type IsoDate } from '../../../geodata/date.ts';
import { constructionStatuses } from '../../../geodata/land/construction.ts';
import { landQuantities, type LandCell } from '../../../geodata/land/landCell.ts';
import {
  highTechClasses,
  type Development,
  type LandRecord,
  type SupplyContract,
} from '../../../geodata/land/landRecord.ts';
import { requiredSupplies, supplyModes, supplyStatuses } from '../../../geodata/land/supply.ts';
import { boundaryQualities } from '../../../geodata/quality.ts';
import { contract, development, record } from './builders.ts';

const maybe = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, { freq: 3 });

/** None, or at least a thousandth: nobody measures less, and 1 / 5e-324 is no rate. */
const amountUpTo = (max: number) =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 5, arbitrary: fc.double({ min: 0.001, max, noNaN: true }) },
  );

const anyQuantities = fc.record(
  Object.fromEntries(landQuantities.map((name) => [name, maybe(amountUpTo(1e6))])),
) as unknown as fc.Arbitrary<LandCell['quantities']>;

/** A group of 1 to 20 parcels of any class, of which area and quantities are known or not. */
export const anyLandCell: fc.Arbitrary<LandCell> = fc
  .record({
    parcels: fc.integer({ min: 1, max: 20 }),
    area: maybe(amountUpTo(1e7)),
    quality: fc.constantFrom(...boundaryQualities),
    construction: maybe(fc.constantFrom(...constructionStatuses)),
    supply: maybe(fc.constantFrom(...supplyStatuses)),
    highTech: maybe(fc.constantFrom(...highTechClasses)),
    idle: maybe(fc.boolean()),
    idleDisposed: fc.boolean(),
    supplyMode: maybe(fc.constantFrom(...supplyModes)),
    requiredSupply: maybe(fc.constantFrom(...requiredSupplies)),
    expiry: maybe(fc.constantFrom('notExpired', 'resolved', 'unresolved')),
    quantities: anyQuantities,
  })
  .map(({ area, ...cell }) => ({
    ...cell,
    areaM2: area ?? 0,
    areaUnknown: area === null ? cell.parcels : 0,
  }));

/** A day of the years around 2012-07-01, when the edition changes. */
const dayAround2012: fc.Arbitrary<IsoDate> = fc
  .integer({ min: 0, max: 1826 })
  .map((days) => addDays(isoDate('2009-07-01'), days));

const anyContract: fc.Arbitrary<SupplyContract> = fc
  .record({
    mode: fc.constantFrom(...supplyModes),
    signed: dayAround2012,
    agreedStart: maybe(dayAround2012),
    handedOver: maybe(dayAround2012),
    permitted: maybe(dayAround2012),
    termEnd: maybe(dayAround2012),
    expiryResolved: maybe(dayAround2012),
  })
  .map(contract);

const seldom = <Value>(of: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: of });

const anyDevelopment: fc.Arbitrary<Development> = fc
  .record({
    started: maybe(dayAround2012),
    suspendedSince: maybe(dayAround2012),
    completed: seldom(dayAround2012),
    developedM2: maybe(fc.integer({ min: 0, max: 30_000 })),
    requiredM2: maybe(fc.integer({ min: 0, max: 30_000 })),
    invested: maybe(fc.integer({ min: 0, max: 10_000 })),
    totalInvestment: maybe(fc.integer({ min: 0, max: 10_000 })),
    delayCause: maybe(fc.constantFrom('government', 'holder')),
    idleDetermination: seldom(dayAround2012.map((date) => ({ document: '示例认字 1 号', date }))),
    idleDisposed: seldom(dayAround2012),
  })
  .map(development);

/** A record of 2009-07-01, with days in the five years after it and supplied more often than not. */
export const anyLandRecord: fc.Arbitrary<LandRecord> = fc
  .record({
    construction: maybe(fc.constantFrom('A2', 'B21', 'B21', 'B22', 'C1')),
    supply: maybe(fc.constantFrom('D1', 'D21', 'D21', 'D22', 'E21', 'F')),
    contract: maybe(anyContract),
    development: maybe(anyDevelopment),
  })
  .map((of) => record({ asOf: isoDate('2009-07-01'), ...of }));
