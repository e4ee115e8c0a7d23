import type { Bilingual } from '../../../geodata/bilingual.ts';
import type { SeenState, WaitingEntry } from '../../../geodata/entry/waiting.ts';
import type { PhotoToSend } from '../../apiPhotos.ts';

/** Why an item does not go on by itself. */
type Trouble =
  | { readonly kind: 'conflict'; readonly theirs: SeenState | null }
  | { readonly kind: 'refused'; readonly said: Bilingual; readonly needsReason: boolean };

/** What waits to be sent, of one parcel, by one person: an entry, photographs, or both. */
export type WaitingItem = {
  /** Its place in the line, given when it joins. */
  readonly number: number;
  /** Whose it is; '' where nobody has an account. */
  readonly person: string;
  readonly zone: string;
  readonly parcel: string;
  readonly entry: WaitingEntry | null;
  readonly photos: readonly PhotoToSend[];
  readonly trouble: Trouble | null;
};

export type NewItem = Omit<WaitingItem, 'number' | 'person' | 'trouble'>;
