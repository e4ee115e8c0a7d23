import { portionOf } from '../../../../../geodata/land/landCell.ts';
import { cellOfHectares, day } from '../../builders.ts';
import { byListing, kept, perMuNotInForce, type ZoneOnPaper } from './zoneOnPaper.ts';

/**
 * 6. An area that cuts parcels: a quarter of 8 ha of works, 3 ha whole, half of 10 ha idle. Inside, in ha: A2 = 2 + 3 = 5,
 * B21 = 5, D = 10; floor 16 000 + 18 000, footprint 8 000 + 12 000, cover 10 000 + 18 000 m²; 投资 4 000 + 9 000, 收入 6 000 + 9 000,
 * 税 200 + 300 万元; 10 人
 */
export const cut: ZoneOnPaper = {
  name: 'an area that cuts parcels',
  date: day('2010-09-30'),
  cells: [
    portionOf(
      cellOfHectares(8, {
        ...kept,
        ...byListing,
        construction: 'A2',
        highTech: 'H1',
        quantities: {
          floorAreaM2: 64_000,
          footprintM2: 32_000,
          siteCoverM2: 40_000,
          fixedInvestment: 16_000,
          income: 24_000,
          tax: 800,
          residents: 40,
        },
      }),
      1 / 4,
    ),
    cellOfHectares(3, {
      ...kept,
      ...byListing,
      construction: 'A2',
      highTech: 'none',
      quantities: {
        floorAreaM2: 18_000,
        footprintM2: 12_000,
        siteCoverM2: 18_000,
        fixedInvestment: 9000,
        income: 9000,
        tax: 300,
        residents: 0,
      },
    }),
    portionOf(
      cellOfHectares(10, {
        ...kept,
        ...byListing,
        supplyMode: 'agreement',
        requiredSupply: 'paid',
        construction: 'B21',
        idle: true,
      }),
      1 / 2,
    ),
  ],
  rates: {
    ...perMuNotInForce,
    developmentRate: 100,
    supplyRate: 100,
    builtUpRate: 50,
    industrialLandShare: 100,
    highTechLandShare: 40,
    floorAreaRatio: 0.68,
    buildingDensity: 40,
    industrialFloorAreaRatio: 0.68,
    industrialSiteCoverage: 56,
    industrialInvestmentIntensity: 2600,
    industrialInvestmentIntensityPerMu: 520 / 3,
    industrialOutputIntensity: 3000,
    industrialOutputIntensityPerMu: 200,
    industrialTaxPerArea: 100,
    industrialTaxPerAreaPerMu: 20 / 3,
    highTechOutputIntensity: 3000,
    highTechOutputIntensityPerMu: 200,
    overallTaxPerArea: 100,
    overallTaxPerAreaPerMu: 20 / 3,
    populationDensity: 2,
    idleRate: 50,
    idleDisposalRate: 0,
    expiryDisposalRate: 'noDenominator',
    paidSupplyRate: 100,
    competitiveSupplyRate: 100,
  },
};
