import { afterAll, beforeAll, describe } from 'vitest';
import type { Store } from '../../../server/store/store.ts';
import { served, type Served } from '../served.ts';
import { describeApproval } from './approval.ts';
import { describeApprovalMeanwhile } from './approvalMeanwhile.ts';
import { describeAreas } from './areas.ts';
import { describeBulletins } from './bulletins.ts';
import { describeEntry } from './entry.ts';
import { describeDatedParcels } from './datedParcels.ts';
import { describeFiling } from './filing.ts';
import { describeHistory } from './history.ts';
import { describeHostileRequests } from './hostileRequests.ts';
import { describeHostileWrites } from './hostileWrites.ts';
import { describeImports } from './imports.ts';
import { describeLand } from './land.ts';
import { describeLandFiling } from './landFiling.ts';
import { describeLists } from './lists.ts';
import { describeOwnZones } from './ownZones.ts';
import { describeOgcFeatures } from './ogcFeatures.ts';
import { describeParcelCollection } from './parcelCollection.ts';
import { describeParcelList } from './parcelList.ts';
import { describeParcelAttributes } from './parcelAttributes.ts';
import { describeParcelEdits } from './parcelEdits.ts';
import { describePlanItems } from './planItems.ts';
import { describePhotos } from './photos.ts';
import { describeMeetings } from './meetings.ts';
import { describeProblems } from './problems.ts';
import { describeReads } from './reads.ts';
import { describeReportCheck } from './reportCheck.ts';
import { describeStatisticsInTime } from './statisticsInTime.ts';
import { describeTrends } from './trends.ts';
import { describeStatistics } from './statistics.ts';

import { describeSupervision } from './supervision.ts';
import { describeWritten } from './written.ts';

type FilledStore = { readonly store: Store; close(): Promise<void> };

/** What every address promises, whichever engine is beneath. A file for each engine, so that the two run side by side. */
export function httpContract(engine: string, open: () => Promise<FilledStore>): void {
  describe(`the HTTP contract over ${engine}`, () => {
    let filled: FilledStore;
    let app: Served;
    beforeAll(async () => {
      filled = await open();
      app = served(filled.store);
    });
    afterAll(() => filled?.close());

    const current = () => app;
    describeReads(current);
    describeReportCheck(current);
    describePlanItems(current);
    describeParcelCollection(current);
    describeParcelList(current);
    describeLists(current);
    describeOgcFeatures(current);
    describeHistory(current);
    describeStatistics(current);
    describeStatisticsInTime(current);
    describeTrends(current);
    describeLand(current);
    describeAreas(current);
    describeSupervision(current);
    describeWritten(current);
    describeFiling(current);
    describeLandFiling(current);
    describeBulletins(current);
    describeMeetings(current);
    describeProblems(current);
    describeHostileRequests(current);
    describeHostileWrites(current);
    describeDatedParcels(current);
    describeImports(current);
    describeEntry(current);
    describeApproval(current);
    describeApprovalMeanwhile(current);
    describePhotos(current);
    describeParcelEdits(current);
    describeParcelAttributes(current);
    describeOwnZones(current);
  });
}
