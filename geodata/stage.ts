import type { AxisStates } from './axis.ts';
import { bilingual, type Bilingual } from './bilingual.ts';

/**
 * The one headline of a parcel, for colouring: derived from the three axes, never stored.
 *
 * None is called 净地: that is a legal condition (rights clear, compensation settled, no dispute, planning conditions set),
 * which no axis records. `levelled` says of clearance only that nothing is on record.
 */
export const stages = [
  'notStarted',
  'clearance',
  'levelling',
  'levelled',
  'clearedAndLevelled',
  'underConstruction',
  'completed',
  'inProduction',
] as const;
export type Stage = (typeof stages)[number];

export const stageNames: Record<Stage, Bilingual> = {
  notStarted: bilingual('未启动', 'Not started'),
  clearance: bilingual('征迁清表', 'Clearance'),
  levelling: bilingual('土方平整', 'Levelling'),
  levelled: bilingual('已平整（清表未载）', 'Levelled (clearance not on record)'),
  clearedAndLevelled: bilingual('清表平整完成', 'Cleared and levelled'),
  underConstruction: bilingual('在建', 'Under construction'),
  completed: bilingual('竣工', 'Completed'),
  inProduction: bilingual('投产', 'In production'),
};

/** The states a stage is derived from; null is unknown. */
export type KnownStates = { readonly [A in keyof AxisStates]: AxisStates[A] | null };

/**
 * The furthest stage that the known states prove, null when they prove nothing.
 *
 * Building decides once it has begun. Otherwise land is cleared and levelled when both are done or not needed (基本完成 of
 * levelling included); levelled land of whose clearance nothing is on record is levelled and no more; levelled land with
 * households on it is still being levelled. Tenders do not move earth, so a parcel stays in clearance until the levelling
 * contractor is on site. Land that is not levelled yet, of whose clearance nothing is on record, may be cleared or not: that
 * proves no stage. A step forward on one axis never takes the stage back.
 */
export function stageOf({ clearance, levelling, building }: KnownStates): Stage | null {
  switch (building) {
    case 'inProduction':
    case 'atCapacity':
      return 'inProduction';
    case 'completed':
      return 'completed';
    case 'started':
    case 'underConstruction':
      return 'underConstruction';
    case 'notSupplied':
    case 'supplied':
    case 'preparing':
    case 'notRequired':
    case null:
      break;
  }
  const cleared = clearance === 'cleared' || clearance === 'notRequired';
  const levelled =
    levelling === 'complete' ||
    levelling === 'substantiallyComplete' ||
    (levelling === 'notRequired' && cleared);
  if (levelled && cleared) return 'clearedAndLevelled';
  if (levelled) return clearance === null ? 'levelled' : 'levelling';
  if (levelling === 'levelling' || levelling === 'mobilised') return 'levelling';
  if (clearance !== null && clearance !== 'notStarted' && clearance !== 'notRequired')
    return 'clearance';
  if (levelling === 'tendering' || levelling === 'tendered')
    return clearance === 'notStarted' ? 'clearance' : 'levelling';
  if (clearance === 'notStarted') return 'notStarted';
  return clearance === 'notRequired' && levelling === 'notStarted' ? 'notStarted' : null;
}
