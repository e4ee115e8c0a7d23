import type { Bilingual } from '../bilingual.ts';

/** A calendar month: '2026-05'. Lexicographic order is time order. */
export type IsoMonth = string & { readonly __isoMonth: never };

/**
 * 月度定版: a month whose figures stay as they were known when it was closed, which is when this was recorded. Taking the record back
 * opens the month again.
 */
export type MonthClosing = { readonly month: IsoMonth; readonly note: Bilingual | null };
