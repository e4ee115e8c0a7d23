import { cellOfHectares, day } from '../../builders.ts';
import { kept, perMuNotInForce, type ZoneOnPaper } from './zoneOnPaper.ts';

/** 3. Land that nothing can be built or supplied on yet: B22 6 ha, C 4 ha. Nothing of it is ready, which is 0 and not "—". */
export const raw: ZoneOnPaper = {
  name: 'raw land',
  date: day('2010-09-30'),
  cells: [
    cellOfHectares(6, { ...kept, supply: 'F', construction: 'B22' }),
    cellOfHectares(4, { ...kept, supply: 'F', construction: 'C1' }),
  ],
  rates: {
    ...perMuNotInForce,
    developmentRate: 0,
    supplyRate: 'noDenominator',
    builtUpRate: 'noDenominator',
    industrialLandShare: 'noDenominator',
    highTechLandShare: 'noDenominator',
    floorAreaRatio: 'noDenominator',
    buildingDensity: 'noDenominator',
    industrialFloorAreaRatio: 'noDenominator',
    industrialSiteCoverage: 'noDenominator',
    industrialInvestmentIntensity: 'noDenominator',
    industrialInvestmentIntensityPerMu: 'noDenominator',
    industrialOutputIntensity: 'noDenominator',
    industrialOutputIntensityPerMu: 'noDenominator',
    industrialTaxPerArea: 'noDenominator',
    industrialTaxPerAreaPerMu: 'noDenominator',
    highTechOutputIntensity: 'noDenominator',
    highTechOutputIntensityPerMu: 'noDenominator',
    overallTaxPerArea: 'noDenominator',
    overallTaxPerAreaPerMu: 'noDenominator',
    populationDensity: 'noDenominator',
    idleRate: 'noDenominator',
    idleDisposalRate: 'noDenominator',
    expiryDisposalRate: 'noDenominator',
    paidSupplyRate: 'noDenominator',
    competitiveSupplyRate: 'noDenominator',
  },
};

/** 4. Two sketches and a surveyed parcel with nothing on record: no rate, for want of input and not for want of land. */
export const unrecorded: ZoneOnPaper = {
  name: 'land nobody recorded',
  date: day('2010-09-30'),
  cells: [cellOfHectares(null), cellOfHectares(null), cellOfHectares(6.4)],
  rates: {
    ...Object.fromEntries(Object.keys(raw.rates).map((id) => [id, 'noInput'] as const)),
    ...perMuNotInForce,
  },
};
