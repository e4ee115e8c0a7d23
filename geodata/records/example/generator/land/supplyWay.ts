import { builtAs } from '../../../../land/builtAs.ts';
import type { ConstructionStatus } from '../../../../land/construction.ts';
import type { RequiredSupply, SupplyMode, SupplyStatus } from '../../../../land/supply.ts';
import type { LandUse } from '../../../../landUse.ts';
import { chance, pick, type Random } from '../../random.ts';

/** How the rules want land supplied, and for how many years it is granted; null for land that is allocated for good. */
type SupplyRule = { readonly required: RequiredSupply; readonly term: number | null };

const allocated: SupplyRule = { required: 'allocation', term: null };

const rules: Record<LandUse, SupplyRule> = {
  '0701': { required: 'competitive', term: 70 },
  '0703': allocated,
  '0804': allocated,
  '09': { required: 'competitive', term: 40 },
  mixed: { required: 'competitive', term: 40 },
  '1001': { required: 'competitive', term: 50 },
  '1101': { required: 'competitive', term: 50 },
  '1207': allocated,
  '13': allocated,
  '1401': allocated,
  '1402': allocated,
  '16': { required: 'competitive', term: 40 },
};

export function isIndustrial(landUse: LandUse): boolean {
  return landUse === '1001' || landUse === '1101';
}

/** How one parcel is supplied: what the rules ask for, and what was done, which now and then is something else. */
export type SupplyWay = {
  /** What it is once it is built. */
  readonly built: ConstructionStatus;
  readonly required: RequiredSupply;
  readonly mode: SupplyMode;
  readonly term: number | null;
  /** Its status while it could be supplied, and once it is. */
  readonly offered: SupplyStatus;
  readonly supplied: SupplyStatus;
};

export function supplyWayOf(landUse: LandUse, random: Random): SupplyWay {
  const { term, required: rule } = rules[landUse];
  const rehousing = landUse === '0701' && chance(random, 0.1);
  const sold = landUse === '13' && chance(random, 0.3);
  const required = rehousing ? 'allocation' : sold ? 'paid' : rule;
  const mode = modeOf(required, landUse, random);
  const isPaid = mode !== 'allocation';
  return {
    built: builtAs[landUse][0] ?? 'A6',
    required,
    mode,
    term: isPaid ? (term ?? 50) : null,
    offered: offeredAs(required, landUse),
    supplied: isPaid ? 'D21' : 'D1',
  };
}

function offeredAs(required: RequiredSupply, landUse: LandUse): SupplyStatus {
  if (required === 'allocation') return 'E1';
  return isIndustrial(landUse) ? 'E21' : 'E22';
}

/** About one parcel in 20 goes by agreement, and one in 60 for nothing, where the rules ask for more. */
function modeOf(required: RequiredSupply, landUse: LandUse, random: Random): SupplyMode {
  const draw = random();
  if (required === 'allocation') return 'allocation';
  if (required === 'paid') return draw < 0.1 ? 'allocation' : 'agreement';
  if (draw < 0.045) return 'agreement';
  if (draw < 0.06) return 'allocation';
  return isIndustrial(landUse)
    ? pick(random, ['listing', 'listing', 'listing', 'listing', 'tender', 'auction'])
    : pick(random, ['auction', 'auction', 'listing', 'listing', 'tender']);
}
