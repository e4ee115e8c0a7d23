import type { LandRecord } from '../../../geodata/land/landRecord.ts';
import { contract, day, development, enterprise, record } from '../../geodata/land/builders.ts';
import { report } from './villageStatements.ts';

const bare = record({
  asOf: day('2009-12-31'),
  construction: 'B21',
  supply: 'E21',
  provenance: report,
});

/** Land of the village: a plant with all that can be on record of it, and a field of which hardly anything is. */
export const villageLand: { readonly north: LandRecord[]; readonly south: LandRecord[] } = {
  north: [
    bare,
    record({
      asOf: day('2010-06-30'),
      construction: 'A2',
      supply: 'D21',
      highTech: 'H2',
      approved: day('2009-03-01'),
      contract: contract({
        number: '让字第 7 号',
        mode: 'listing',
        required: 'competitive',
        signed: day('2010-01-15'),
        agreedStart: day('2010-03-01'),
        agreedCompletion: day('2011-03-01'),
        handedOver: day('2010-02-01'),
        permitted: day('2010-02-10'),
        termEnd: day('2060-01-14'),
        agreedPerMu: { investment: 300.5, income: 500, tax: 20 },
      }),
      development: development({
        started: day('2010-03-05'),
        developedM2: 20_000.5,
        requiredM2: 64_000,
        invested: 1200,
        totalInvestment: 9000,
        delayCause: 'government',
        idleDetermination: { document: '认字 3 号', date: day('2010-05-01') },
        idleDisposed: day('2010-05-20'),
      }),
      siteCoverM2: 1000.25,
      enterprise: enterprise({ income: 5200, tax: 210.5, employees: 44 }),
      residents: 12,
      provenance: { kind: 'document', source: 'atlas', section: '4' },
    }),
  ],
  south: [record({ asOf: day('2010-03-31'), supply: 'F', provenance: { kind: 'site' } })],
};
