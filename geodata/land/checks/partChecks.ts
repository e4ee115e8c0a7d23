import { bilingual, type Bilingual } from '../../bilingual.ts';
import { roundTo } from '../../units.ts';
import type { LandRecord } from '../landRecord.ts';
import type { ParcelLand } from '../parcelLand.ts';
import { inWanYuan } from '../sentence.ts';
import { exceeds } from './landFinding.ts';
import type { ParcelCheck } from './parcelCheck.ts';

const square = (squareMetres: number) => `${roundTo(squareMetres, 1)} m²`;

/** A part of a parcel's land that is larger than what it is a part of. */
function areaCheck(
  id: string,
  [partName, partOf]: readonly [Bilingual, (land: ParcelLand, record: LandRecord) => number | null],
  [wholeName, wholeOf]: readonly [
    Bilingual,
    (land: ParcelLand, record: LandRecord) => number | null,
  ],
): ParcelCheck {
  return {
    id,
    severity: 'error',
    check(land, record) {
      const [part, whole] = [partOf(land, record), wholeOf(land, record)];
      if (part === null || whole === null || !exceeds(part, whole)) return null;
      return bilingual(
        `${partName.zh} ${square(part)} 大于${wholeName.zh} ${square(whole)}`,
        `${partName.en} of ${square(part)} is larger than ${wholeName.en} of ${square(whole)}`,
      );
    },
  };
}

const area = [bilingual('地块面积', 'the parcel'), ({ areaM2 }: ParcelLand) => areaM2] as const;
const footprint = [
  bilingual('建筑基底面积', 'The footprint'),
  ({ footprintM2 }: ParcelLand) => footprintM2,
] as const;
const siteCover = [
  bilingual('建筑物、构筑物及露天场地占地面积', 'The site cover'),
  (_: ParcelLand, { siteCoverM2 }: LandRecord) => siteCoverM2,
] as const;
const floorArea = [
  bilingual('建筑面积', 'the floor area'),
  ({ floorAreaM2 }: ParcelLand) => floorAreaM2,
] as const;
const developed = [
  bilingual('已动工面积', 'The land built on'),
  (_: ParcelLand, { development }: LandRecord) => development?.developedM2 ?? null,
] as const;
const required = [
  bilingual('应动工面积', 'the land to be built on'),
  (_: ParcelLand, { development }: LandRecord) => development?.requiredM2 ?? null,
] as const;

/** Parts of a parcel against their wholes: areas in m², money. */
export const partChecks: readonly ParcelCheck[] = [
  areaCheck('footprintOverSiteCover', footprint, siteCover),
  areaCheck('footprintOverArea', footprint, area),
  areaCheck('siteCoverOverArea', siteCover, area),
  areaCheck('footprintOverFloorArea', footprint, floorArea),
  areaCheck('developedOverRequired', developed, required),
  areaCheck('requiredOverArea', required, area),
  {
    id: 'investedOverTotal',
    severity: 'doubt',
    check(_, { development }) {
      const { invested = null, totalInvestment = null } = development ?? {};
      if (invested === null || totalInvestment === null || !exceeds(invested, totalInvestment))
        return null;
      const [part, whole] = [inWanYuan(invested), inWanYuan(totalInvestment)];
      return bilingual(
        `已投资 ${part.zh} 大于总投资 ${whole.zh}`,
        `${part.en} invested, more than the total of ${whole.en}`,
      );
    },
  },
];
