import type { AxisStates } from './axis.ts';
import { bilingual, type Bilingual } from './bilingual.ts';

/** The one headline of a parcel, for colouring: derived from the three axes, never stored. */
export const stages = [
  'notStarted',
  'clearance',
  'levelling',
  'readyLand',
  'underConstruction',
  'completed',
  'inProduction',
] as const;
export type Stage = (typeof stages)[number];

export const stageNames: Record<Stage, Bilingual> = {
  notStarted: bilingual('未启动', 'Not started'),
  clearance: bilingual('征迁清表', 'Clearance'),
  levelling: bilingual('土方平整', 'Levelling'),
  readyLand: bilingual('净地待建', 'Ready land'),
  underConstruction: bilingual('在建', 'Under construction'),
  completed: bilingual('竣工', 'Completed'),
  inProduction: bilingual('投产', 'In production'),
};

/** The states a stage is derived from; null is unknown. */
export type KnownStates = { readonly [A in keyof AxisStates]: AxisStates[A] | null };

/**
 * The furthest stage that the known states prove, null when they prove nothing.
 *
 * Building decides once it has begun. Otherwise land is ready when levelling is done (基本完成 included: contractors build on
 * such land) or not needed, and no known clearance is still open; levelled land with households on it is still being
 * levelled. What is unknown neither helps nor hinders: levelled land whose clearance nobody recorded is ready land. Tenders
 * do not move earth, so a parcel stays in clearance until the levelling contractor is on site. A step forward on one axis
 * never takes the stage back.
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
  const clearanceOpen = clearance !== null && !cleared;
  const levelled =
    levelling === 'complete' ||
    levelling === 'substantiallyComplete' ||
    (levelling === 'notRequired' && cleared);
  if (levelled) return clearanceOpen ? 'levelling' : 'readyLand';
  if (levelling === 'levelling' || levelling === 'mobilised') return 'levelling';
  if (clearance !== null && clearance !== 'notStarted' && clearance !== 'notRequired')
    return 'clearance';
  if (levelling === 'tendering' || levelling === 'tendered')
    return clearance === 'notStarted' ? 'clearance' : 'levelling';
  if (clearance === 'notStarted' || levelling === 'notStarted') return 'notStarted';
  return null;
}
