import { cellOfHectares, day } from '../../builders.ts';
import { allocated, byListing, kept, type ZoneOnPaper } from './zoneOnPaper.ts';

/**
 * 1. An industrial zone of which everything is known. In ha:
 *   works 10 + 6, street 2, homes 2 → A = 20; B21 = 5 idle + 5 to be supplied = 10; B22 = 8; C = 2
 *   A + B21 = 30; A + B = 38; D = 20 + 5 = 25; A2 = 16 = 240 亩; H = 10
 *   floor 80 000 + 48 000 + 0 + 40 000 = 168 000 m²; footprint 50 000 + 30 000 + 8 000 = 88 000; cover 96 000
 *   投资 48 000, 收入 120 000, 税 6 000, 增加值 28 000 万元; 1600 人; 8 000 t; 100 t; R&D 3 000
 */
export const industrial: ZoneOnPaper = {
  name: 'an industrial zone, all known',
  date: day('2019-06-30'),
  cells: [
    cellOfHectares(10, {
      ...kept,
      ...byListing,
      construction: 'A2',
      highTech: 'H1',
      quantities: {
        floorAreaM2: 80_000,
        footprintM2: 50_000,
        siteCoverM2: 60_000,
        fixedInvestment: 30_000,
        income: 90_000,
        tax: 4500,
        addedValue: 20_000,
        employees: 1000,
        energy: 5000,
        emissions: 40,
        research: 2700,
        residents: 0,
      },
    }),
    cellOfHectares(6, {
      ...kept,
      ...byListing,
      supplyMode: 'agreement',
      construction: 'A2',
      highTech: 'none',
      quantities: {
        floorAreaM2: 48_000,
        footprintM2: 30_000,
        siteCoverM2: 36_000,
        fixedInvestment: 18_000,
        income: 30_000,
        tax: 1500,
        addedValue: 8000,
        employees: 600,
        energy: 3000,
        emissions: 60,
        research: 300,
        residents: 0,
      },
    }),
    cellOfHectares(2, { ...kept, ...allocated, construction: 'A31' }),
    cellOfHectares(2, {
      ...kept,
      ...byListing,
      supplyMode: 'auction',
      construction: 'A1',
      quantities: { floorAreaM2: 40_000, footprintM2: 8000, tax: 0, residents: 800 },
    }),
    cellOfHectares(5, { ...kept, ...byListing, construction: 'B21', idle: true }),
    cellOfHectares(5, { ...kept, supply: 'E21', construction: 'B21' }),
    cellOfHectares(8, { ...kept, supply: 'F', construction: 'B22' }),
    cellOfHectares(2, { ...kept, supply: 'F', construction: 'C1' }),
  ],
  rates: {
    developmentRate: 3000 / 38,
    supplyRate: 250 / 3,
    builtUpRate: 80,
    industrialLandShare: 80,
    highTechLandShare: 50,
    floorAreaRatio: 0.84,
    buildingDensity: 44,
    industrialFloorAreaRatio: 0.8,
    industrialSiteCoverage: 60,
    industrialInvestmentIntensity: 3000,
    industrialInvestmentIntensityPerMu: 200,
    industrialOutputIntensity: 7500,
    industrialOutputIntensityPerMu: 500,
    industrialTaxPerArea: 375,
    industrialTaxPerAreaPerMu: 25,
    highTechOutputIntensity: 9000,
    highTechOutputIntensityPerMu: 600,
    // Over A, not A2: 6000 / 20.
    overallTaxPerArea: 300,
    overallTaxPerAreaPerMu: 20,
    populationDensity: 40,
    idleRate: 20,
    idleDisposalRate: 0,
    expiryDisposalRate: 'noDenominator',
    // Had to be paid for: 10 + 6 + 2 + 5 = 23 ha, all of which was.
    paidSupplyRate: 100,
    // Of which by competition: all but the 6 ha that went by agreement.
    competitiveSupplyRate: 1700 / 23,
    taxPerMu: 25,
    addedValuePerMu: 350 / 3,
    labourProductivity: 17.5,
    addedValuePerEnergy: 3.5,
    addedValuePerEmissions: 280,
    researchShare: 2.5,
  },
};
