import { signal } from '@preact/signals';
import { addViewPart, settle } from '../../state/current.ts';
import { ownLocation } from '../../state/root.ts';
import { tokenInAddress } from './tokenInAddress.ts';

addViewPart(tokenInAddress);

/** The token of the first administrator, as the address had it; empty where it had none. */
export const tokenGiven = signal('');

/** Takes the token out of the address of this window: whoever copies the address hands no key on. */
export function takeToken(): void {
  const token = new URLSearchParams(ownLocation().search).get('token');
  if (token === null) return;
  tokenGiven.value = token;
  settle();
}
