import type { PrintStep } from './printPage.ts';
import { printQueue } from './printQueue.ts';

/** A sheet that is being printed, or waits for its turn. */
export type SheetUnderWay = {
  /** What who asked for it calls it. */
  readonly ticket: string | null;
  readonly step: PrintStep | 'waiting';
  /** How many are printed before it. */
  readonly ahead: number;
};

type SheetOrder = {
  /** Below the root of the server: `/zones/jindong?sheet=mapExport&paper=A1-landscape`. */
  readonly path: string;
  readonly shownAt: string;
  readonly ticket: string | null;
  readonly signal: AbortSignal;
};

export type SheetPrinter = {
  /** Whether there is a browser to print with. */
  canPrint(): Promise<boolean>;
  underWay(): readonly SheetUnderWay[];
  /**
   * The sheet as PDF. Rejects with NoBrowserError, QueueFullError, SheetRefusedError, PrintTimeoutError, or the signal's
   * reason.
   */
  print(order: SheetOrder): Promise<Uint8Array>;
};

/** The machine has no browser to print with. */
export class NoBrowserError extends Error {
  override readonly name = 'NoBrowserError';
}

/** So many may wait for their turn: half an hour of patience. */
const mostWaiting = 12;

/**
 * @param ownAddress where this server is reached from its own machine; undefined while nobody knows
 * @param findBrowser the path of a browser of the Chromium family
 */
export function sheetPrinter(
  ownAddress: () => string | undefined,
  findBrowser: () => Promise<string | undefined> = browserOfMachine,
): SheetPrinter {
  const queue = printQueue(mostWaiting);
  const orders = new Map<SheetOrder, SheetUnderWay>();
  return {
    canPrint: async () => ownAddress() !== undefined && (await findBrowser()) !== undefined,
    underWay: () => [...orders.values()],
    async print(order) {
      const [own, browser] = [ownAddress(), await findBrowser()];
      if (own === undefined || browser === undefined)
        throw new NoBrowserError('nothing to print with');
      const { ticket, shownAt, signal } = order;
      const note = (step: SheetUnderWay['step'], ahead = 0) =>
        orders.set(order, { ticket, step, ahead });
      note('opening');
      try {
        const job = { address: own + order.path, shownAt, signal, tell: note };
        const { printPage } = await import('./printPage.ts');
        return await queue.run(() => printPage(browser, job), {
          signal,
          onAhead: (ahead) => note('waiting', ahead),
        });
      } finally {
        orders.delete(order);
      }
    },
  };
}

let found: string | undefined;

/**
 * Looked for again until there is one: it may be installed while the server runs. GUATU_BROWSER and CHROME_PATH name one. What
 * drives it is imported when it is first wanted, which most starts of the server never do.
 */
async function browserOfMachine(): Promise<string | undefined> {
  found ??=
    process.env['GUATU_BROWSER'] ??
    process.env['CHROME_PATH'] ??
    (await import('./installedBrowser.ts')).installedBrowser();
  return found;
}
