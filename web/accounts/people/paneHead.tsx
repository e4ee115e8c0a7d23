import { words } from '../words/words.ts';
import { openPerson } from './peopleRecords.ts';

/** Who is open; on a phone, where the list is hidden meanwhile, with the way back to it. */
export function PaneHead({ heading, said }: { readonly heading: string; readonly said?: string }) {
  return (
    <header class="person-head">
      <button type="button" class="link person-back" onClick={() => (openPerson.value = null)}>
        ← {words.value.accounts.people.back}
      </button>
      <h3>{heading}</h3>
      {said !== undefined && <small>{said}</small>}
    </header>
  );
}
