import type { Bilingual } from './bilingual.ts';
import type { IsoDate } from './date.ts';
import type { FigureUnit } from './observation.ts';
import type { Provenance } from './provenance.ts';

/** One side of a rate as a source gives it for the whole zone: 已开工项目 45 个. */
export type ReportedSide = {
  readonly name: Bilingual;
  readonly value: number;
  readonly asPrinted: string;
  readonly provenance: Provenance;
};

/** A rate of the whole zone by the figures of a source: 45 of 86 projects started, 52.3 %. */
export type ReportedRate = {
  /** To six digits: 52.3256. */
  readonly percent: number;
  readonly unit: FigureUnit;
  readonly numerator: ReportedSide;
  readonly denominator: ReportedSide;
  /** The day of the older of the two figures. */
  readonly asOf: IsoDate;
};

/** By the id of the indicator that the figures say are its sides. */
export type ReportedRates = ReadonlyMap<string, ReportedRate>;
