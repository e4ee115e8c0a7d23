import type { Bilingual } from '../bilingual.ts';
import type { IsoDate } from '../date.ts';
import type { Subject } from '../observation.ts';
import type { Provenance } from '../provenance.ts';
import type { Scene } from './deck.ts';

/** A number fit to be read from the back row: `{text: '90', unit: '%'}`; '15/17' '户'; '基本完成' has no unit. */
export type SceneFigure = {
  readonly text: Bilingual;
  readonly unit: Bilingual | null;
  /** What it is: 土方工程量完成. */
  readonly of: Bilingual;
  /** Where a bar that shows it ends, 0 to 1; null where it is no part of anything. */
  readonly share: number | null;
  readonly provenance: Provenance | null;
};

/** A line beneath the figure: 道路 · 招标已完成. `mark` calls for attention, never by colour alone. */
export type SceneRow = {
  readonly name: Bilingual;
  readonly text: Bilingual;
  /** Said more quietly: 报告没有给期限. */
  readonly remark: Bilingual | null;
  readonly mark: 'red' | 'amber' | 'green' | null;
  readonly provenance: Provenance | null;
};

/** Land by class of a theme, as a chart or a table shows it. `m2` is null where no area is known. */
export type SceneClass = {
  readonly id: string;
  readonly name: Bilingual;
  readonly parcels: number;
  readonly m2: number | null;
};

export type SceneTable = {
  readonly columns: readonly Bilingual[];
  readonly rows: readonly (readonly Bilingual[])[];
};

/** What a scene says on a day: the same for the wall, the slide and the paper. */
export type SceneReading = {
  readonly scene: Scene;
  readonly heading: Bilingual;
  /** Above the heading: 区块 · 平整. */
  readonly kicker: Bilingual;
  readonly figure: SceneFigure | null;
  readonly rows: readonly SceneRow[];
  /** The theme that the map has in it, and what the zone or block comes to by its classes. */
  readonly theme: string;
  readonly classes: readonly SceneClass[];
  readonly table: SceneTable | null;
  /** What it is of, to be decided about; null of the whole zone. */
  readonly subject: Subject | null;
  /** Whether something stands in its way. */
  readonly isHeldUp: boolean;
  readonly asOf: IsoDate;
  /** 示意边界, 示例数据: what has to be said wherever it is shown. */
  readonly marks: readonly Bilingual[];
};
