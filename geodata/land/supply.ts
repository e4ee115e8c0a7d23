import { bilingual, type Bilingual } from '../bilingual.ts';

/**
 * 供应状况: whether land has been supplied, in the codes of the national evaluation of development zones (field GYDM). D is
 * supplied state-owned construction land, E could still be supplied, F cannot. D22 has run out and waits for a decision.
 */
export const supplyStatuses = ['D1', 'D21', 'D22', 'E1', 'E21', 'E22', 'F'] as const;
export type SupplyStatus = (typeof supplyStatuses)[number];

export const supplyNames: Record<SupplyStatus, Bilingual> = {
  D1: bilingual('划拨土地', 'Allocated'),
  D21: bilingual('有偿使用且未到期土地', 'Paid use, term running'),
  D22: bilingual('有偿使用且已到期但未处置土地', 'Paid use, expired and unresolved'),
  E1: bilingual('尚可划拨土地', 'Still to be allocated'),
  E21: bilingual('尚可供应工矿仓储用地', 'Still to be supplied for industry and storage'),
  E22: bilingual('其他尚可有偿使用土地', 'Still to be supplied for other paid use'),
  F: bilingual('不可供应土地', 'Not to be supplied'),
};

/** D 已供应, E 尚可供应, F 不可供应. */
export type SupplyGroup = 'D' | 'E' | 'F';

export function supplyGroup(status: SupplyStatus): SupplyGroup {
  // The code begins with its group.
  return status[0] as SupplyGroup;
}

/** D 已供应; land of unknown status is not known to be. */
export function isSupplied(status: SupplyStatus | null): boolean {
  return status !== null && supplyGroup(status) === 'D';
}

/** How land was supplied, or ought to have been: 招拍挂 is tender, auction and listing. */
export const supplyModes = ['allocation', 'agreement', 'tender', 'auction', 'listing'] as const;
export type SupplyMode = (typeof supplyModes)[number];

export const supplyModeNames: Record<SupplyMode, Bilingual> = {
  allocation: bilingual('划拨', 'Allocation'),
  agreement: bilingual('协议出让', 'Agreement'),
  tender: bilingual('招标出让', 'Tender'),
  auction: bilingual('拍卖出让', 'Auction'),
  listing: bilingual('挂牌出让', 'Listing'),
};

/** The way the rules ask for: free allocation, any paid way, or one open to competition (招拍挂). */
export const requiredSupplies = ['allocation', 'paid', 'competitive'] as const;
export type RequiredSupply = (typeof requiredSupplies)[number];

export function isPaid(mode: SupplyMode): boolean {
  return mode !== 'allocation';
}

export function isCompetitive(mode: SupplyMode): boolean {
  return mode === 'tender' || mode === 'auction' || mode === 'listing';
}
