import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkLand } from '../../../../geodata/land/checks/checkLand.ts';
import { checkStructure } from '../../../../geodata/land/checks/structureChecks.ts';
import type { LandRecord } from '../../../../geodata/land/landRecord.ts';
import type { ParcelLand } from '../../../../geodata/land/parcelLand.ts';
import { landStructure, type LandStructure } from '../../../../geodata/land/structure.ts';
import { cellOfHectares, contract, day, development, parcelLand, record } from '../builders.ts';
import { anyLandCell, anyLandRecord } from '../landArbitraries.ts';
import { industrial } from '../rates/paper/industrial.ts';

const date = day('2010-09-30');

/** Works of 96 亩 of which everything is on record and fits together. */
const sound: LandRecord = record({
  asOf: date,
  construction: 'A2',
  supply: 'D21',
  highTech: 'H1',
  approved: day('2006-01-01'),
  siteCoverM2: 30_000,
  contract: contract({
    signed: day('2006-06-01'),
    handedOver: day('2006-07-01'),
    permitted: day('2006-08-01'),
    agreedStart: day('2007-01-01'),
    agreedCompletion: day('2008-01-01'),
    termEnd: day('2056-06-01'),
  }),
  development: development({
    started: day('2006-12-01'),
    completed: day('2007-12-01'),
    inProduction: day('2008-02-01'),
    developedM2: 60_000,
    requiredM2: 60_000,
    invested: 9000,
    totalInvestment: 10_000,
  }),
});

const works = (of: Partial<ParcelLand> = {}, changed: Partial<LandRecord> = {}) =>
  parcelLand({
    record: { ...sound, ...changed },
    landUse: '1001',
    floorAreaM2: 40_000,
    footprintM2: 25_000,
    ...of,
  });

const withContract = (changed: Partial<NonNullable<LandRecord['contract']>>) =>
  works({}, { contract: { ...sound.contract!, ...changed } });
const withDevelopment = (changed: Partial<NonNullable<LandRecord['development']>>) =>
  works({}, { development: { ...sound.development!, ...changed } });

const idsOf = (land: ParcelLand) =>
  checkLand([land], date)
    .filter(({ parcels }) => parcels.length > 0)
    .map(({ id }) => id);

describe('checks of one parcel', () => {
  test('find nothing in land that fits together', () => {
    expect(checkLand([works()], date)).toEqual([]);
  });

  test.each([
    ['footprintOverSiteCover', works({ footprintM2: 30_100 })],
    ['footprintOverFloorArea', works({ floorAreaM2: 24_000 })],
    ['siteCoverOverArea', works({ areaM2: 29_900 }, { development: null })],
    ['developedOverRequired', withDevelopment({ developedM2: 60_100 })],
    ['requiredOverArea', withDevelopment({ requiredM2: 64_100 })],
    ['investedOverTotal', withDevelopment({ invested: 10_100 })],
    ['builtAgainstLandUse', works({ landUse: '0701' })],
    ['builtNotStarted', withDevelopment({ started: null })],
    ['termAgainstSupply', withContract({ termEnd: day('2010-09-30') })],
    ['modeAgainstSupply', withContract({ mode: 'allocation' })],
    ['signedAfterAgreedStart', withContract({ agreedStart: day('2006-05-31') })],
    ['agreedStartAfterAgreedCompletion', withContract({ agreedCompletion: day('2006-12-31') })],
    ['signedAfterHandedOver', withContract({ handedOver: day('2006-05-31') })],
    ['signedAfterPermitted', withContract({ permitted: day('2006-05-31') })],
    ['completedAfterInProduction', withDevelopment({ inProduction: day('2007-11-30') })],
    ['startedAfterCompleted', withDevelopment({ started: day('2007-12-02') })],
    ['signedAfterStarted', withDevelopment({ started: day('2006-05-31') })],
    ['approvedAfterSigned', works({}, { approved: day('2006-06-02') })],
    ['inProductionAfterRecord', withDevelopment({ inProduction: day('2010-10-01') })],
    ['disposedAfterRecord', withDevelopment({ idleDisposed: day('2010-10-01') })],
  ])('find %s', (id, land) => {
    expect(idsOf(land)).toEqual([id]);
  });

  test('find footprints larger than the parcel, which its site cover then is too', () => {
    expect(idsOf(works({ areaM2: 24_900 }, { development: null }))).toEqual([
      'footprintOverArea',
      'siteCoverOverArea',
    ]);
  });

  test('find a river that was supplied', () => {
    const river = works({}, { construction: 'C1', highTech: null });
    expect(idsOf(river)).toEqual(['suppliedNotReady', 'unbuildableSupplied']);
  });

  test('find high-tech land that is not industrial', () => {
    const shops = works({ landUse: '09' }, { construction: 'A4' });
    expect(idsOf(shops)).toEqual(['highTechNotBuiltIndustrial', 'highTechNotIndustrial']);
  });

  test('find contracts and completions that the statuses know nothing of', () => {
    const notSupplied = works({}, { supply: 'E21', construction: 'B21', highTech: null });
    expect(idsOf(notSupplied)).toEqual(['contractNotSupplied', 'completedNotBuilt']);
  });

  test('find expired status without an expired term, unless it was settled', () => {
    const expired = { contract: { ...sound.contract!, termEnd: day('2010-01-01') } };
    expect(idsOf(works({}, { supply: 'D22' }))).toEqual(['termAgainstSupply']);
    expect(idsOf(works({}, { ...expired, supply: 'D22' }))).toEqual([]);
    const renewed = { ...expired.contract, expiryResolved: day('2010-02-01') };
    expect(idsOf(works({}, { contract: renewed }))).toEqual([]);
    const early = { ...expired.contract, expiryResolved: day('2009-12-31') };
    expect(idsOf(works({}, { contract: early }))).toEqual(['termEndAfterExpiryResolved']);
  });

  test('find determinations of land that is not supplied, or idle no more with nothing said', () => {
    const act = { document: '示例认字〔2007〕1 号', date: day('2006-11-01') };
    const idleDetermination = { ...sound.development!, idleDetermination: act };
    expect(idsOf(works({}, { development: idleDetermination }))).toEqual(['determinedNotIdle']);
    const dealtWith = { ...idleDetermination, idleDisposed: day('2006-12-01') };
    expect(idsOf(works({}, { development: dealtWith }))).toEqual([]);
    const unsupplied = { supply: 'E21', contract: null, construction: 'B21' } as const;
    expect(
      idsOf(
        works(
          {},
          {
            ...unsupplied,
            highTech: null,
            development: development({ idleDetermination: act }),
          },
        ),
      ),
    ).toEqual(['determinedNotSupplied']);
  });

  test('take a thousandth more for the same land measured twice', () => {
    expect(idsOf(works({ areaM2: 60_000 }))).toEqual([]);
    expect(idsOf(withDevelopment({ requiredM2: 64_060, developedM2: 64_060 }))).toEqual([]);
  });

  test('say what is wrong with its numbers, in both languages', () => {
    expect(checkLand([works({ floorAreaM2: 24_000 })], date)).toEqual([
      {
        id: 'footprintOverFloorArea',
        severity: 'error',
        text: {
          zh: '建筑基底面积 25000 m² 大于建筑面积 24000 m²',
          en: 'The footprint of 25000 m² is larger than the floor area of 24000 m²',
        },
        parcels: ['p1'],
      },
    ]);
    const [late] = checkLand([withDevelopment({ started: day('2007-12-02') })], date);
    expect(late?.text.zh).toBe('动工 2007-12-02 晚于竣工 2007-12-01');
  });

  test('find nothing where nothing is recorded, and never fail', () => {
    expect(idsOf(parcelLand())).toEqual(['constructionUnknown', 'supplyUnknown']);
    fc.assert(
      fc.property(fc.array(fc.option(anyLandRecord)), (records) => {
        const lands = records.map((land, index) =>
          parcelLand({ id: `p${index}`, record: land, landUse: '1001' }),
        );
        for (const { text, parcels, id } of checkLand(lands, date)) {
          expect(text.zh).not.toBe(text.en);
          expect(`${text.zh}${text.en}`, id).not.toMatch(/null|undefined|NaN/);
          expect(new Set(parcels).size).toBe(parcels.length);
        }
      }),
    );
  });
});

describe('checks of the sums', () => {
  const findingOf = (id: string, lands: readonly ParcelLand[]) =>
    checkLand(lands, date).find((finding) => finding.id === id);

  test('name what keeps A + B + C from being all of the land', () => {
    const river = parcelLand({
      id: 'river',
      record: record({ construction: 'C1', supply: 'F' }),
      areaM2: 32_000,
    });
    const sketch = parcelLand({ id: 'sketch', areaM2: null });
    const field = parcelLand({ id: 'field', areaM2: 16_000 });
    expect(findingOf('constructionUnknown', [works(), river, sketch, field])).toEqual({
      id: 'constructionUnknown',
      severity: 'doubt',
      text: {
        zh: '全部 168.0 亩 = 已建成 A 96.0 亩 + 未建成 B 0.0 亩 + 不可建设 C 48.0 亩 + 未分类 24.0 亩（2 宗，其中面积未知 1 宗）',
        en: 'all 168.0 mu = built A 96.0 mu + not built B 0.0 mu + unbuildable C 48.0 mu + unclassified 24.0 mu (2 parcels, 1 of them of unknown area)',
      },
      parcels: ['sketch', 'field'],
    });
    expect(findingOf('supplyUnknown', [works(), river, sketch])?.parcels).toEqual(['sketch']);
    expect(findingOf('areaUnknown', [works(), sketch])?.parcels).toEqual(['sketch']);
  });

  test('name land that makes a rate exceed what it is a part of', () => {
    const early = works({ id: 'early' }, { construction: 'B22', highTech: null });
    expect(findingOf('suppliedNotReady', [works(), early])).toMatchObject({
      severity: 'doubt',
      parcels: ['early'],
    });
    const wild = works({ id: 'wild', share: 0.5 }, { supply: 'E21', contract: null });
    expect(findingOf('builtNotSupplied', [works(), wild])).toMatchObject({
      parcels: ['wild'],
      text: { zh: '已建成土地中 48.0 亩（1 宗）未供应（D 之外），土地建成率因此偏高' },
    });
  });

  test('name idle land that is not known to be supplied', () => {
    const act = { document: '示例认字〔2010〕1 号', date: day('2010-01-01') };
    const determined = record({ development: development({ idleDetermination: act }) });
    const lands = [parcelLand({ record: determined })];
    expect(findingOf('idleNotSupplied', lands)).toMatchObject({
      severity: 'error',
      parcels: ['p1'],
    });
    // As a sum: 96 亩 idle of none supplied.
    expect(findingOf('idleOverSupplied', lands)).toMatchObject({ severity: 'error', parcels: [] });
  });
});

describe('checks of a structure', () => {
  test('find nothing in what was counted from parcels that fit together', () => {
    expect(checkStructure(landStructure(industrial.cells))).toEqual([]);
    fc.assert(
      fc.property(fc.array(anyLandCell), (cells) => {
        const ids = checkStructure(landStructure(cells)).map(({ id }) => id);
        expect(['idleOverSupplied', 'highTechOverIndustrial']).toEqual(expect.arrayContaining(ids));
      }),
    );
  });

  const counted = landStructure(industrial.cells);
  const oneMore = { parcels: 1, areaM2: 10_000, areaUnknown: 0 };
  test.each<[string, LandStructure, string[]]>([
    ['a larger zone', { ...counted, total: oneMore }, ['zoneIsABC', 'zoneIsDEF']],
    [
      'built land that is not its classes',
      { ...counted, construction: { ...counted.construction, A4: oneMore } },
      ['groupIsClassesA'],
    ],
    [
      'supplied land that is not D1 and D2',
      { ...counted, supply: { ...counted.supply, D22: oneMore } },
      ['suppliedIsD1D2'],
    ],
  ])('find %s', (_, structure, ids) => {
    expect(checkStructure(structure).map(({ id }) => id)).toEqual(ids);
  });

  test('say by how much: idle land larger than what is supplied', () => {
    const [finding] = checkStructure(
      landStructure([
        cellOfHectares(2, { construction: 'B21', supply: 'E21', idle: true }),
        cellOfHectares(1, { construction: 'A2', supply: 'D21', idle: false }),
      ]),
    );
    expect(finding).toMatchObject({
      id: 'idleOverSupplied',
      severity: 'error',
      text: {
        zh: '闲置土地 G 30.0 亩 大于已供应 D 15.0 亩',
        en: 'idle land G of 30.0 mu is larger than supplied D of 15.0 mu',
      },
    });
  });
});
