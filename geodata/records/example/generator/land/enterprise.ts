import { daysBetween, type IsoDate } from '../../../../date.ts';
import type { EnterpriseFigures, HighTech } from '../../../../land/landRecord.ts';
import { fromSquareMetres, roundTo } from '../../../../units.ts';
import { between, chance, type Random } from '../../random.ts';

/** A firm's figures day by day; its books begin when its plant is completed. */
export type EnterpriseOn = (day: IsoDate) => EnterpriseFigures | null;

/** Land on which no firm is expected: nothing is known to be missing. */
export const noFirm: EnterpriseFigures = {
  fixedInvestment: 0,
  income: 0,
  tax: 0,
  addedValue: 0,
  employees: 0,
  energy: 0,
  emissions: 0,
  research: 0,
};

/** What a year of full running brings and takes. Money in 万元, per 亩. */
type Yield = { readonly investment: number; readonly income: number; readonly tax: number };

/**
 * The figures of a firm at full running. One figure in 25 is missing, as in any ledger.
 */
export function firmOf(
  areaM2: number,
  yields: Yield,
  highTech: HighTech | null,
  random: Random,
): EnterpriseFigures {
  const mu = fromSquareMetres(areaM2, 'mu');
  const income = mu * yields.income;
  const addedValue = income * between(random, 0.19, 0.28);
  const research = highTech === 'H1' || highTech === 'H2' ? [0.03, 0.055] : [0.006, 0.024];
  const figures: EnterpriseFigures = {
    fixedInvestment: Math.round(mu * yields.investment * between(random, 0.95, 1.4)),
    income: Math.round(income),
    tax: Math.round(mu * yields.tax),
    addedValue: Math.round(addedValue),
    employees: Math.round(addedValue / between(random, 22, 38)),
    energy: Math.round(addedValue * between(random, 0.06, 0.22)),
    emissions: roundTo((areaM2 / 10_000) * between(random, 0.3, 2.4), 1),
    research: Math.round(income * between(random, research[0]!, research[1]!)),
  };
  const names = Object.keys(figures) as (keyof EnterpriseFigures)[];
  const missing = names.filter(() => chance(random, 0.04));
  return { ...figures, ...Object.fromEntries(missing.map((name) => [name, null])) };
}

/** The firm's figures while it runs up from its opening to full running within a year; before it there is only the plant. */
export function firmOn(
  figures: EnterpriseFigures,
  completed: IsoDate,
  producing: IsoDate | null,
): EnterpriseOn {
  return (day) => {
    if (completed > day) return null;
    if (producing === null || producing > day)
      return { ...noFirm, fixedInvestment: figures.fixedInvestment };
    const days = daysBetween(producing, day);
    const share = days < 120 ? 0.55 : days < 270 ? 0.8 : 1;
    const running = (value: number | null) => value && Math.round(value * share);
    return {
      ...figures,
      income: running(figures.income),
      tax: running(figures.tax),
      addedValue: running(figures.addedValue),
      employees: running(figures.employees),
      energy: running(figures.energy),
      emissions: figures.emissions && roundTo(figures.emissions * share, 1),
      research: running(figures.research),
    };
  };
}

/** Of plants, one in eight is first-class high technology, one in six second-class; of a few nobody has said. */
export function highTechOf(random: Random): HighTech | null {
  const draw = random();
  if (draw < 0.05) return null;
  return draw < 0.175 ? 'H1' : draw < 0.34 ? 'H2' : 'none';
}
