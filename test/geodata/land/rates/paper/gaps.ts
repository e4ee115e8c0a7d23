import { cellOfHectares, day } from '../../builders.ts';
import { byListing, kept, perMuNotInForce, type ZoneOnPaper } from './zoneOnPaper.ts';

/**
 * 2. A zone with gaps, P1 to P6. Each rate is taken over the parcels that say enough for it:
 *   P1 9 ha: no cover, no tax, no residents · P2 3 ha: only cover and tax, not who supplied it nor whether it is idle
 *   P3 4 ha: supply unknown, no income · P4 2 ha: whether it is built unknown, idle · P5 area unknown · P6 2 ha, to be supplied
 */
export const gaps: ZoneOnPaper = {
  name: 'a zone with gaps',
  date: day('2010-09-30'),
  cells: [
    cellOfHectares(9, {
      ...kept,
      ...byListing,
      construction: 'A2',
      highTech: 'H2',
      quantities: {
        floorAreaM2: 63_000,
        footprintM2: 36_000,
        fixedInvestment: 27_000,
        income: 45_000,
      },
    }),
    cellOfHectares(3, {
      construction: 'A2',
      supply: 'D21',
      expiry: 'notExpired',
      quantities: { siteCoverM2: 15_000, tax: 900 },
    }),
    cellOfHectares(4, {
      construction: 'A2',
      highTech: 'none',
      quantities: {
        floorAreaM2: 20_000,
        footprintM2: 16_000,
        siteCoverM2: 20_000,
        fixedInvestment: 4000,
        tax: 100,
      },
    }),
    cellOfHectares(2, {
      ...kept,
      ...byListing,
      supplyMode: 'agreement',
      idle: true,
      quantities: { floorAreaM2: 5000 },
    }),
    cellOfHectares(null, {
      ...kept,
      ...byListing,
      construction: 'A2',
      highTech: 'H1',
      quantities: {
        floorAreaM2: 10_000,
        footprintM2: 5000,
        siteCoverM2: 6000,
        fixedInvestment: 8000,
        income: 9000,
        tax: 300,
      },
    }),
    cellOfHectares(2, { ...kept, supply: 'E21', construction: 'B21' }),
  ],
  rates: {
    ...perMuNotInForce,
    developmentRate: 100,
    // P1, P2 supplied; P1, P2, P6 ready: 12 / 14.
    supplyRate: 600 / 7,
    builtUpRate: 100,
    industrialLandShare: 100,
    // P1 of P1 and P3: 9 / 13.
    highTechLandShare: 900 / 13,
    floorAreaRatio: 83 / 130,
    buildingDensity: 40,
    industrialFloorAreaRatio: 83 / 130,
    // P2 and P3: 35 000 / 70 000.
    industrialSiteCoverage: 50,
    industrialInvestmentIntensity: 31_000 / 13,
    industrialInvestmentIntensityPerMu: 6200 / 39,
    industrialOutputIntensity: 5000,
    industrialOutputIntensityPerMu: 1000 / 3,
    industrialTaxPerArea: 1000 / 7,
    industrialTaxPerAreaPerMu: 200 / 21,
    highTechOutputIntensity: 5000,
    highTechOutputIntensityPerMu: 1000 / 3,
    overallTaxPerArea: 1000 / 7,
    overallTaxPerAreaPerMu: 200 / 21,
    populationDensity: 'noInput',
    // P4 of P1 and P4.
    idleRate: 200 / 11,
    idleDisposalRate: 0,
    expiryDisposalRate: 'noInput',
    paidSupplyRate: 100,
    competitiveSupplyRate: 900 / 11,
  },
};
