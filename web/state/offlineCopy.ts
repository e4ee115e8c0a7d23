import type { IsoInstant } from '../../geodata/date.ts';

/** What an offline copy of the page knows of itself. */
export type OfflineCopy = {
  readonly takenAt: IsoInstant;
  /** Of the server that it was taken from, where what is printed from it says one finds more: `http://192.168.1.20:8787/`. */
  readonly takenFrom: string;
  /** Where it opens: `/zones/jindong?date=2010-09-30`. */
  readonly opensAt: string;
};

declare global {
  interface Window {
    guatuCopy?: OfflineCopy;
  }
}

/** Null where a server has sent the page. */
export const offlineCopy = window.guatuCopy ?? null;
