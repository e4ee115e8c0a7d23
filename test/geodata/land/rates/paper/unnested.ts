import { cellOfHectares, day } from '../../builders.ts';
import { allocated, byListing, kept, perMuNotInForce, type ZoneOnPaper } from './zoneOnPaper.ts';

/**
 * 5. Sums that do not nest, in ha: works 4 (expired) + 2 (expired and renewed, was idle), shops 1 that were never supplied and
 * are wrongly called high-tech → A = 7; B21 5, allocated though it had to be paid for, was idle; B22 3, supplied and idle; C 7
 *   A + B = 15; A + B21 = 12; D = 4 + 2 + 3 + 5 = 14. Of no parcel is anything measured but its land.
 */
export const unnested: ZoneOnPaper = {
  name: 'sums that do not nest',
  date: day('2013-06-30'),
  cells: [
    cellOfHectares(4, {
      ...byListing,
      supply: 'D22',
      construction: 'A2',
      highTech: 'none',
      idle: false,
      expiry: 'unresolved',
    }),
    cellOfHectares(2, {
      ...byListing,
      construction: 'A2',
      highTech: 'none',
      idle: false,
      idleDisposed: true,
      expiry: 'resolved',
    }),
    cellOfHectares(3, {
      ...kept,
      ...byListing,
      supplyMode: 'agreement',
      construction: 'B22',
      idle: true,
    }),
    cellOfHectares(1, { ...kept, supply: 'E22', construction: 'A4', highTech: 'H1' }),
    cellOfHectares(5, {
      ...kept,
      ...allocated,
      requiredSupply: 'paid',
      construction: 'B21',
      idleDisposed: true,
    }),
    cellOfHectares(7, { ...kept, supply: 'F', construction: 'C3' }),
  ],
  rates: {
    ...perMuNotInForce,
    developmentRate: 80,
    supplyRate: 350 / 3,
    builtUpRate: 50,
    industrialLandShare: 600 / 7,
    highTechLandShare: 0,
    floorAreaRatio: 'noInput',
    buildingDensity: 'noInput',
    industrialFloorAreaRatio: 'noInput',
    industrialSiteCoverage: 'noInput',
    industrialInvestmentIntensity: 'noInput',
    industrialInvestmentIntensityPerMu: 'noInput',
    industrialOutputIntensity: 'noInput',
    industrialOutputIntensityPerMu: 'noInput',
    industrialTaxPerArea: 'noInput',
    industrialTaxPerAreaPerMu: 'noInput',
    // Nothing here is high-tech land, and that is known.
    highTechOutputIntensity: 'noDenominator',
    highTechOutputIntensityPerMu: 'noDenominator',
    overallTaxPerArea: 'noInput',
    overallTaxPerAreaPerMu: 'noInput',
    populationDensity: 'noInput',
    idleRate: 150 / 7,
    // 2 + 5 dealt with, 3 not.
    idleDisposalRate: 70,
    expiryDisposalRate: 100 / 3,
    // 4 + 2 + 3 of 14: the allocated 5 had to be paid for.
    paidSupplyRate: 450 / 7,
    // 4 + 2 of 9: the 5 ha did not have to be open to competition.
    competitiveSupplyRate: 200 / 3,
  },
};
