import { computed } from '@preact/signals';
import type { FieldSpeech } from '../../geodata/entry/fieldText.ts';
import { language } from '../state/current.ts';
import { shown } from '../state/loadable.ts';
import { zoneSources } from '../state/records.ts';

/** The reader's language, and the documents that what is submitted may name. */
export const speech = computed((): FieldSpeech => ({
  language: language.value,
  sources: shown(zoneSources.state.value)?.sources ?? [],
}));
