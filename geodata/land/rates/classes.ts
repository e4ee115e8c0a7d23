import { constructionGroup, meetsSupplyConditions } from '../construction.ts';
import type { LandCell, LandQuantity } from '../landCell.ts';
import { isOpenLand } from '../landParcel.ts';
import { supplyGroup } from '../supply.ts';
import type { Assessment } from './rate.ts';

/** Sets of land that rates speak of; null where the record does not tell whether a cell is in the set. */
export type LandSet = (cell: LandCell) => boolean | null;

/** A 已建成城镇建设用地 */
export const built: LandSet = ({ construction }) =>
  construction && constructionGroup(construction) === 'A';

/** A2 已建成工矿仓储用地 */
export const builtIndustrial: LandSet = ({ construction }) => construction && construction === 'A2';

/** A + B 可开发建设土地 */
export const buildable: LandSet = ({ construction }) =>
  construction && constructionGroup(construction) !== 'C';

/** A + B21 已达到供应条件的土地 */
export const readyForSupply: LandSet = ({ construction }) =>
  construction && meetsSupplyConditions(construction);

/** D 已供应国有建设用地 */
export const supplied: LandSet = ({ supply }) => supply && supplyGroup(supply) === 'D';

/**
 * H 高新技术产业用地. It lies within A2, so land that is known to be built for something else, or not built, is not high-tech
 * whether or not anybody said so.
 */
export const highTech: LandSet = (cell) => {
  if (builtIndustrial(cell) === false) return false;
  return cell.highTech && cell.highTech !== 'none';
};

/** G 涉嫌闲置土地 */
export const idle: LandSet = (cell) => cell.idle;

/** Area of one set over area of another, over the cells that tell their part in both. */
export function areaShare(of: LandSet, among: LandSet): (cell: LandCell) => Assessment {
  return (cell) => {
    const [part, whole] = [of(cell), among(cell)];
    if (part === false && whole === false) return 'outside';
    if (part === null || whole === null || cell.areaUnknown > 0) return 'unknown';
    return { numerator: part ? 'areaM2' : 'nothing', denominator: whole ? 'areaM2' : 'nothing' };
  };
}

/**
 * A quantity on the land of a set over the area of that land. Streets and parks have neither buildings nor firms nor
 * residents, so of them what nobody recorded is 0; otherwise tax on built land would be taken over the land of firms only.
 */
export function perArea(quantity: LandQuantity, among: LandSet): (cell: LandCell) => Assessment {
  return (cell) => {
    const inside = among(cell);
    if (inside === false) return 'outside';
    const isKnown = cell.quantities[quantity] !== null;
    if (inside === null || cell.areaUnknown > 0) return 'unknown';
    if (!isKnown && !isOpenLand(cell.construction)) return 'unknown';
    return { numerator: isKnown ? quantity : 'nothing', denominator: 'areaM2' };
  };
}

/** One quantity over another, on the land of a set. */
export function perQuantity(
  quantity: LandQuantity,
  per: LandQuantity,
  among: LandSet,
): (cell: LandCell) => Assessment {
  return (cell) => {
    const inside = among(cell);
    if (inside === false) return 'outside';
    const { [quantity]: above, [per]: below } = cell.quantities;
    if (inside === null || above === null || below === null) return 'unknown';
    return { numerator: quantity, denominator: per };
  };
}
