import { bilingual, type Bilingual } from '../../bilingual.ts';

/** Why a file cannot be read as a workbook, in words that say what to do. */
export class WorkbookError extends Error {
  readonly said: Bilingual;

  constructor(zh: string, en: string) {
    super(en);
    this.name = 'WorkbookError';
    this.said = bilingual(zh, en);
  }
}

export function damaged(): WorkbookError {
  return new WorkbookError(
    '文件损坏或不完整，没有读入；请在表格软件中另存为 .xlsx 再试。',
    'The file is damaged or incomplete, and nothing was read; save it as .xlsx anew.',
  );
}
