import { bilingual } from '../../../bilingual.ts';
import { isoDate } from '../../../date.ts';
import type { Claim } from '../../../reportCheck/claim.ts';
import { figureOfEvent, numberOfEvents } from '../../../reportCheck/computations/events.ts';
import { noRecords } from '../../../reportCheck/computations/noRecords.ts';
import { reportDate } from '../reported.ts';
import { figureClaim } from './wording.ts';

const noBays = noRecords(
  bilingual(
    '事件只记面积、户数和处数，不记间数和层数。',
    'Events hold areas, households and places, not bays or storeys.',
  ),
);

/** F: demolitions of illegal building. Of 凤塘 一(三) tells one more, which may be the same; it is not counted here. */
export const demolitionClaims: readonly Claim[] = [
  figureClaim('F1.area', figureOfEvent('fucun-2009', 'areaM2')),
  figureClaim(
    'F2.demolitions',
    numberOfEvents('demolition', { from: isoDate('2010-01-01'), to: reportDate }, '一(五)'),
  ),
  figureClaim('F2.qianwuBays', noBays),
  figureClaim('F2.qianwuStoreys', noBays),
  figureClaim('F2.hongtangfanArea', figureOfEvent('hongtangfan-2010', 'areaM2')),
  figureClaim('F2.fengtangHouseholds', figureOfEvent('fengtang-village-2010', 'households')),
  figureClaim('F2.fengtangPlaces', figureOfEvent('fengtang-village-2010', 'places')),
  figureClaim('F2.fengtangArea', figureOfEvent('fengtang-village-2010', 'areaM2')),
  figureClaim('F2.cangtouHouseholds', figureOfEvent('cangtou-2010', 'households')),
  figureClaim('F2.cangtouArea', figureOfEvent('cangtou-2010', 'areaM2')),
];
