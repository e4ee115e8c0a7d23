import type { Bilingual } from '../../geodata/bilingual.ts';

/** The page has answered that it draws no such sheet. */
export class SheetRefusedError extends Error {
  override readonly name = 'SheetRefusedError';
  readonly reason: Bilingual;
  constructor(reason: Bilingual) {
    super(reason.en);
    this.reason = reason;
  }
}

/** The sheet was not done within the time that one may take. */
export class PrintTimeoutError extends Error {
  override readonly name = 'PrintTimeoutError';
}

/** The machine has no browser to print with. */
export class NoBrowserError extends Error {
  override readonly name = 'NoBrowserError';
}

/** The server is being stopped. */
export class PrinterClosedError extends Error {
  override readonly name = 'PrinterClosedError';
}
