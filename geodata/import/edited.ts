import { bilingual } from '../bilingual.ts';
import type { FeatureEdit } from './importDraft.ts';
import type { IncomingParcel } from './incomingParcel.ts';
import { readableText } from './readableText.ts';

/** A feature with the number and the name that somebody gave it; an empty one is none. */
export function edited(incoming: IncomingParcel, edit: FeatureEdit | undefined): IncomingParcel {
  if (!edit) return incoming;
  const { number: said, name: called, ...rest } = incoming.said;
  const number = edit.number === undefined ? (said ?? '') : readableText(edit.number);
  const text = readableText(edit.name ?? '');
  const name = edit.name === undefined ? called : text && bilingual(text, text);
  return {
    ...incoming,
    said: { ...rest, ...(number !== '' && { number }), ...(name && { name }) },
  };
}
