import { cellOfHectares, day } from '../../builders.ts';
import { allocated, byListing, kept, type ZoneOnPaper } from './zoneOnPaper.ts';

/**
 * 7. A town in a zone, all supplied and built, in ha: homes 12, shops 5, school 3 (whose tax nobody knows), park 4, works 6 → A = 30
 *   floor 180 000 + 100 000 + 24 000 + 0 + 42 000 = 346 000 m²; footprint 36 000 + 25 000 + 9 000 + 0 + 24 000 = 94 000
 *   税 0 + 3 000 + ? + 0 + 1 800 = 4 800 万元 over 27 ha; the works use no energy, and their emissions are unknown
 */
export const town: ZoneOnPaper = {
  name: 'a town in a zone',
  date: day('2020-12-31'),
  cells: [
    cellOfHectares(12, {
      ...kept,
      ...byListing,
      supplyMode: 'auction',
      construction: 'A1',
      quantities: { floorAreaM2: 180_000, footprintM2: 36_000, residents: 4800, tax: 0 },
    }),
    cellOfHectares(5, {
      ...kept,
      ...byListing,
      supplyMode: 'agreement',
      requiredSupply: 'paid',
      construction: 'A4',
      quantities: {
        floorAreaM2: 100_000,
        footprintM2: 25_000,
        residents: 0,
        tax: 3000,
        income: 50_000,
      },
    }),
    cellOfHectares(3, {
      ...kept,
      ...allocated,
      construction: 'A52',
      quantities: { floorAreaM2: 24_000, footprintM2: 9000, residents: 0 },
    }),
    cellOfHectares(4, { ...kept, ...allocated, construction: 'A51' }),
    cellOfHectares(6, {
      ...kept,
      ...byListing,
      construction: 'A2',
      highTech: 'none',
      quantities: {
        floorAreaM2: 42_000,
        footprintM2: 24_000,
        siteCoverM2: 30_000,
        fixedInvestment: 12_000,
        income: 36_000,
        tax: 1800,
        addedValue: 9000,
        employees: 300,
        energy: 0,
        research: 360,
        residents: 0,
      },
    }),
  ],
  rates: {
    developmentRate: 100,
    supplyRate: 100,
    builtUpRate: 100,
    industrialLandShare: 20,
    highTechLandShare: 0,
    floorAreaRatio: 173 / 150,
    buildingDensity: 94 / 3,
    industrialFloorAreaRatio: 0.7,
    industrialSiteCoverage: 50,
    industrialInvestmentIntensity: 2000,
    industrialInvestmentIntensityPerMu: 400 / 3,
    industrialOutputIntensity: 6000,
    industrialOutputIntensityPerMu: 400,
    industrialTaxPerArea: 300,
    industrialTaxPerAreaPerMu: 20,
    highTechOutputIntensity: 'noDenominator',
    highTechOutputIntensityPerMu: 'noDenominator',
    overallTaxPerArea: 1600 / 9,
    overallTaxPerAreaPerMu: 320 / 27,
    populationDensity: 160,
    idleRate: 0,
    idleDisposalRate: 'noDenominator',
    expiryDisposalRate: 'noDenominator',
    paidSupplyRate: 100,
    competitiveSupplyRate: 100,
    taxPerMu: 20,
    addedValuePerMu: 100,
    labourProductivity: 30,
    addedValuePerEnergy: 'noDenominator',
    addedValuePerEmissions: 'noInput',
    researchShare: 1,
  },
};
