import type { Capability } from '../capability.ts';
import { isLocked } from '../state/locked.ts';
import { offlineCopy } from '../state/offlineCopy.ts';

/** Those there are on this screen: of a locked one only what lets nothing be changed or taken away. */
export function offered(capabilities: readonly Capability[]): readonly Capability[] {
  const here = capabilities.filter(({ needsServer }) => !needsServer || offlineCopy === null);
  return isLocked.value ? here.filter(({ isForLooking }) => isForLooking) : here;
}
