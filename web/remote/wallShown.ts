import { signal } from '@preact/signals';
import { wallToken } from './keptTokens.ts';
import { follows, isDriver } from './remoteView.ts';

/** Whether this screen is to be a wall: one that was comes back by itself. */
export const isWallWanted = signal(
  wallToken() !== null && follows.peek() === null && !isDriver.peek(),
);
export const isPanelShown = signal(false);

/** Makes this screen a wall that may be driven, and shows how. */
export function showCodes(): void {
  isWallWanted.value = true;
  isPanelShown.value = true;
}
