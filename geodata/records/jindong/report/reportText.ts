import type { DocumentText } from '../../documentText.ts';
import { reportSource } from '../reported.ts';
import { prioritiesText } from './prioritiesText.ts';
import { reviewText } from './reviewText.ts';

/** The whole report as it was found on the web, sentence by sentence, without the spaces that its copying left in it. */
export const reportText: DocumentText = {
  source: reportSource,
  sentences: [...reviewText, ...prioritiesText],
};
