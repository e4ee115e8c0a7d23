import type { Pass } from '../access/passes.ts';
import { isExecutable } from '../executables.ts';
import { NoBrowserError, PrinterClosedError } from './printErrors.ts';
import type { PrintStep } from './printPage.ts';
import { workQueue } from '../workQueue.ts';

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
  /** Lets the browser read the zone, where it is closed; undefined where whoever comes may. */
  readonly passFor?: (() => Pass) | undefined;
};

export type SheetPrinter = {
  /** Whether there is a browser to print with. */
  canPrint(): Promise<boolean>;
  underWay(): readonly SheetUnderWay[];
  /**
   * The sheet as PDF. Rejects with NoBrowserError, QueueFullError, SheetRefusedError, PrintTimeoutError, PrinterClosedError, or the
   * signal's reason.
   */
  print(order: SheetOrder): Promise<Uint8Array>;
};

/** The printer as whoever runs the server has it. */
type ClosablePrinter = SheetPrinter & {
  /** Gives up whatever is under way: the page that is printed asks a server that answers no more. */
  close(): void;
};

/** So many may wait for their turn: half an hour of patience. */
const mostWaiting = 12;

/**
 * @param ownAddress where this server is reached from its own machine; undefined while nobody knows
 * @param findBrowser the path of a browser of the Chromium family
 */
export function sheetPrinter(
  ownAddress: () => string | undefined,
  findBrowser: () => Promise<string | undefined> = browserOfMachine,
): ClosablePrinter {
  const closing = new AbortController();
  const queue = workQueue(mostWaiting);
  const orders = new Map<SheetOrder, SheetUnderWay>();
  return {
    canPrint: async () => ownAddress() !== undefined && (await findBrowser()) !== undefined,
    underWay: () => [...orders.values()],
    async print(order) {
      const [own, browser] = [ownAddress(), await findBrowser()];
      if (own === undefined || browser === undefined)
        throw new NoBrowserError('nothing to print with');
      const { ticket, shownAt } = order;
      const signal = AbortSignal.any([order.signal, closing.signal]);
      const note = (step: SheetUnderWay['step'], ahead = 0) =>
        orders.set(order, { ticket, step, ahead });
      note('opening');
      try {
        const job = { address: own + order.path, shownAt, signal, tell: note };
        const { printPage } = await import('./printPage.ts');
        const print = async () => {
          const pass = order.passFor?.();
          try {
            return await printPage(browser, { ...job, token: pass?.token });
          } finally {
            pass?.end();
          }
        };
        return await queue.run(print, {
          signal,
          onAhead: (ahead) => note('waiting', ahead),
        });
      } finally {
        orders.delete(order);
      }
    },
    close: () => closing.abort(new PrinterClosedError('the server is being stopped')),
  };
}

let found: string | undefined;

/**
 * Looked for again until there is one: it may be installed while the server runs. GUATU_BROWSER and CHROME_PATH name one. What
 * drives it is imported when it is first wanted, which most starts of the server never do.
 */
async function browserOfMachine(): Promise<string | undefined> {
  const named = process.env['GUATU_BROWSER'] ?? process.env['CHROME_PATH'];
  if (named !== undefined) return isExecutable(named) ? named : undefined;
  found ??= (await import('./installedBrowser.ts')).installedBrowser();
  return found;
}
