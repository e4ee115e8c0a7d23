import { say } from '../words/words.ts';
import type { Said } from './draft/work.ts';
import { words } from './words/words.ts';

/** What is to be told, in the language of the view. */
export function saidText(said: Said): string {
  return typeof said === 'string' ? words.value.importing.said[said] : say(said);
}
