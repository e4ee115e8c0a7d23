import { signal } from '@preact/signals';
import { RequestFailed } from '../api.ts';
import { download } from '../export/download.ts';
import { language } from '../state/current.ts';
import { words } from './words/words.ts';

/** What is being written now, or what has become of it. */
type Saving =
  | { readonly kind: 'working'; readonly text: string; readonly cancel: () => void }
  | { readonly kind: 'saved'; readonly name: string }
  /** `isPrinter` where the server cannot print, and the browser's own print is the way out. */
  | { readonly kind: 'failed'; readonly text: string; readonly isPrinter: boolean };

export const saving = signal<Saving | null>(null);

/** A failure that has its own sentence. */
export class SavingFailed extends Error {
  override readonly name = 'SavingFailed';
}

/** What writes a file: it says how far it is, and stops when it is told to. */
export type Writer = (told: {
  readonly signal: AbortSignal;
  readonly say: (text: string) => void;
}) => Promise<Blob>;

/**
 * Writes a file and hands it over to be saved; one at a time.
 *
 * @param name the file's, given its media type: `application/zip`
 */
export async function save(
  name: (type: string) => string,
  begin: string,
  write: Writer,
): Promise<void> {
  if (saving.peek()?.kind === 'working') return;
  const controller = new AbortController();
  const cancel = () => controller.abort();
  const say = (text: string) => {
    if (!controller.signal.aborted) saving.value = { kind: 'working', text, cancel };
  };
  say(begin);
  try {
    const file = await write({ signal: controller.signal, say });
    controller.signal.throwIfAborted();
    const written = name(file.type);
    download(file, written);
    saving.value = { kind: 'saved', name: written };
  } catch (error) {
    saving.value = controller.signal.aborted ? null : failure(error);
  }
}

function failure(error: unknown): Saving {
  const text = words.peek().mapExport;
  if (error instanceof SavingFailed)
    return { kind: 'failed', text: error.message, isPrinter: false };
  const problem = error instanceof RequestFailed ? error.problem : null;
  if (problem === null) return { kind: 'failed', text: text.failed, isPrinter: false };
  const detail = language.peek() === 'zh' ? problem.detail : problem.detailEn;
  return { kind: 'failed', text: detail, isPrinter: problem.status === 501 };
}
