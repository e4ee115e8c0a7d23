import type { Bilingual } from '../../../bilingual.ts';
import type { IsoDate } from '../../../date.ts';
import type { Fact, FactTopic, Figure } from '../../../fact.ts';
import type { Subject } from '../../../observation.ts';
import { reportDate, reported, zoneSubject } from '../reported.ts';

type Statement = {
  readonly id: string;
  readonly topic: FactTopic;
  readonly section: string;
  readonly text: Bilingual;
  readonly figures?: readonly FigureEntry[];
  /** Of the zone as a whole when absent. */
  readonly subjects?: readonly Subject[];
  /** The report's last day when absent. */
  readonly asOf?: IsoDate;
};

type FigureEntry = Pick<Figure, 'name' | 'value' | 'unit' | 'asPrinted'> &
  Partial<Pick<Figure, 'bound' | 'yearOnYearPercent' | 'period' | 'headline' | 'sideOf'>> & {
    /** What the figure is of, unique in its fact: `land` becomes `B1.land`. */
    readonly of: string;
  };

/** A fact of the report with everything filled in that its statement leaves out. */
export function statement({
  section,
  figures = [],
  subjects = [zoneSubject],
  asOf = reportDate,
  ...said
}: Statement): Fact {
  return {
    ...said,
    figures: figures.map(({ of, ...entry }) => ({
      id: `${said.id}.${of}`,
      bound: null,
      yearOnYearPercent: null,
      period: null,
      headline: false,
      ...entry,
    })),
    subjects,
    provenance: reported(section, said.id),
    asOf,
  };
}
