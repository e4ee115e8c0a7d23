import type { Bilingual } from '../bilingual.ts';

/** Why a file is not read: it is not what it should be, or it is more than anybody should have to wait for. */
type SurveyFileFault = 'unreadable' | 'tooLarge';

/** A file, feature or row that cannot be read, with a sentence that says which and what to do. */
export class SurveyFileError extends Error {
  override readonly name = 'SurveyFileError';
  readonly detail: Bilingual;
  readonly fault: SurveyFileFault;

  constructor(detail: Bilingual, fault: SurveyFileFault = 'unreadable') {
    super(detail.en);
    this.detail = detail;
    this.fault = fault;
  }
}

export function unreadable(zh: string, en: string): SurveyFileError {
  return new SurveyFileError({ zh, en });
}

export function tooLarge(zh: string, en: string): SurveyFileError {
  return new SurveyFileError({ zh, en }, 'tooLarge');
}
