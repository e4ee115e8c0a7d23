import type { CampaignState } from '../../supervision/monthReading.ts';
import type { CampaignTask } from '../../supervision/campaign.ts';
import type { TaskState } from '../../supervision/campaignState.ts';
import type { BulletinTable } from '../bulletinDocument.ts';
import type { Making } from '../bulletinSource.ts';
import { day, figure, named, quoted } from '../run.ts';
import { column, figures, table } from '../table.ts';

/** Campaigns whose window touches the period, as they stood at its end. */
export function campaignsTable({ words, language, period }: Making): BulletinTable {
  const { columns } = words;
  const count = (of: TaskState, width: number) =>
    figures<CampaignState>(columns[of], 'item', width, (state) => figure(state.tasks[of], 'item'));
  return table(
    { name: words.captions.campaigns },
    [
      column<CampaignState>(columns.campaign, 40, ({ campaign }) => named(campaign.name, language)),
      column<CampaignState>(columns.from, 22, ({ campaign }) => day(campaign.from)),
      column<CampaignState>(columns.to, 22, ({ campaign }) => day(campaign.to)),
      count('done', 18),
      count('doneLate', 20),
      count('late', 18),
      count('open', 16),
    ],
    period.campaigns,
  );
}

/** Their tasks one by one. */
export function campaignTasksTable({ words, language, period }: Making): BulletinTable {
  const { columns } = words;
  type Row = { readonly state: CampaignState; readonly task: CampaignTask };
  return table<Row>(
    { name: words.captions.campaignTasks },
    [
      column(columns.campaign, 40, ({ state }) => named(state.campaign.name, language)),
      column(columns.task, 70, ({ task }) => named(task.name, language)),
      column(columns.field, 36, ({ task }) => words.campaignFields[task.field]),
      column(columns.owner, 24, ({ task }) =>
        task.owner === null ? words.notNamed : quoted(task.owner),
      ),
      column(columns.planned, 24, ({ task }) =>
        task.planned === null ? words.none : day(task.planned),
      ),
      column(columns.passedOn, 24, ({ task }) =>
        task.done === null || task.done > period.to ? words.none : day(task.done),
      ),
    ],
    period.campaigns.flatMap((state) => state.campaign.tasks.map((task) => ({ state, task }))),
  );
}
