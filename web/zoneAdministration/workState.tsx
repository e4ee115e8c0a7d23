import type { Work } from './work.ts';

/** Why it could not be done. */
export function WorkFailure({ work }: { readonly work: Work }) {
  const state = work.state.value;
  return typeof state === 'object' ? (
    <p class="zones-failure" role="alert">
      {state.failed}
    </p>
  ) : null;
}
