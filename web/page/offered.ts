import type { Capability } from '../capability.ts';
import { isLocked } from '../state/locked.ts';

/** Those there are on this screen: of a locked one only what lets nothing be changed or taken away. */
export function offered(capabilities: readonly Capability[]): readonly Capability[] {
  return isLocked.value ? capabilities.filter(({ isForLooking }) => isForLooking) : capabilities;
}
