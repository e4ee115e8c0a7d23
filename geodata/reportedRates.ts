import type { IsoDate } from './date.ts';
import type { Fact, Figure } from './fact.ts';
import type { IndicatorFigure } from './indicator.ts';
import type { ReportedRate, ReportedRates, ReportedSide } from './reportedRate.ts';
import { ratioFigure } from './units.ts';

type Told = { readonly fact: Fact; readonly figure: Figure };

/** What sources report of the zone's rates by a day: of each side the newest figure that is given as it stands. One side alone is no rate. */
export function reportedRates(facts: readonly Fact[], date: IsoDate): ReportedRates {
  const told = { numerator: new Map<string, Told>(), denominator: new Map<string, Told>() };
  for (const fact of facts.filter(({ asOf }) => asOf <= date))
    for (const figure of fact.figures)
      for (const { indicator, side } of figure.bound === null ? (figure.sideOf ?? []) : []) {
        const known = told[side].get(indicator);
        if (known === undefined || known.fact.asOf < fact.asOf)
          told[side].set(indicator, { fact, figure });
      }
  const rates = new Map<string, ReportedRate>();
  for (const [indicator, numerator] of told.numerator) {
    const denominator = told.denominator.get(indicator);
    if (!denominator || denominator.figure.value <= 0) continue;
    if (denominator.figure.unit !== numerator.figure.unit) continue;
    rates.set(indicator, rateOf(numerator, denominator));
  }
  return rates;
}

function rateOf(numerator: Told, denominator: Told): ReportedRate {
  return {
    percent: ratioFigure((numerator.figure.value / denominator.figure.value) * 100),
    unit: numerator.figure.unit,
    numerator: sideOf(numerator),
    denominator: sideOf(denominator),
    asOf: numerator.fact.asOf < denominator.fact.asOf ? numerator.fact.asOf : denominator.fact.asOf,
  };
}

function sideOf({ fact, figure }: Told): ReportedSide {
  const { name, value, asPrinted } = figure;
  return { name, value, asPrinted, provenance: fact.provenance };
}

/**
 * Figures beside what is reported of the whole: a rate over fewer than the whole, 4 parcels drawn of 86 projects, is no rate
 * of the zone nor of any part of it, because nobody knows where the others lie. It gives up its value and carries the
 * reported one, with how many it was taken over still in `denominator`.
 */
export function withReportedRates<F extends IndicatorFigure>(
  figures: readonly F[],
  reported: ReportedRates,
): F[] {
  if (reported.size === 0) return [...figures];
  return figures.map((figure) => {
    const rate = reported.get(figure.id);
    if (!rate) return figure;
    return figure.denominator < rate.denominator.value
      ? { ...figure, value: null, missing: 'partOfReported', reported: rate }
      : { ...figure, reported: rate };
  });
}
