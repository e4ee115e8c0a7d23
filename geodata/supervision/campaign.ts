import type { Bilingual } from '../bilingual.ts';
import type { IsoDate } from '../date.ts';
import type { Subject } from '../observation.ts';
import type { Provenance } from '../provenance.ts';

/** 攻坚领域: the fields of work of the report's own drive. */
export const campaignFields = [
  'industrialProjects',
  'infrastructure',
  'landAcquisition',
  'farmersBuilding',
  'idleLand',
  'factorSupply',
] as const;
export type CampaignField = (typeof campaignFields)[number];

export type CampaignTask = {
  readonly id: string;
  readonly name: Bilingual;
  readonly field: CampaignField;
  readonly subject: Subject | null;
  readonly owner: string | null;
  /** The last day that still keeps it; null where no day was set. */
  readonly planned: IsoDate | null;
  /** The day on which it was done; null while it is not. */
  readonly done: IsoDate | null;
};

/** 攻坚 such as 百日攻坚: tasks to be done within a window, with reports on the way. */
export type Campaign = {
  readonly name: Bilingual;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly tasks: readonly CampaignTask[];
  readonly reports: readonly { readonly on: IsoDate; readonly text: Bilingual }[];
  readonly provenance: Provenance;
};
