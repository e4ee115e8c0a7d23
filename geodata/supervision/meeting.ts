import type { Bilingual } from '../bilingual.ts';
import type { IsoDate } from '../date.ts';

/** 例会: a meeting in which the zone's progress was gone through. */
export type Meeting = { readonly on: IsoDate; readonly name: Bilingual };
