import {
  StoreError,
  StoreFullError,
  StoreInUseError,
  StoreReadOnlyError,
  StoreUnavailableError,
} from './store/errors.ts';

/** Why a program cannot do what it was started for: one sentence in each language, for stderr, without a stack. */
export class StartError extends Error {
  override readonly name = 'StartError';

  constructor(zh: string, en: string, cause?: unknown) {
    super(`${zh} ${en}`, { cause });
  }
}

/** What a store says when it cannot be opened, in both languages; undefined for anything that is no expected failure. */
export function startErrorOf(error: unknown): StartError | undefined {
  if (error instanceof StartError) return error;
  if (!(error instanceof StoreError)) return undefined;
  const english = `${error.message.charAt(0).toUpperCase()}${error.message.slice(1)}.`;
  return new StartError(chineseOf(error), english, error);
}

function chineseOf(error: StoreError): string {
  if (error instanceof StoreInUseError) return '数据文件正被另一个运行中的挂图使用，请先停止它。';
  if (error instanceof StoreReadOnlyError)
    return '数据文件夹无法写入，请用 GUATU_DATA 指定其他文件夹。';
  if (error instanceof StoreFullError) return '磁盘空间已满，无法写入数据。';
  if (error instanceof StoreUnavailableError) return '无法连接数据库，请检查 DATABASE_URL。';
  return '数据文件无法使用。';
}
