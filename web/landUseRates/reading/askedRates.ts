import { computed } from '@preact/signals';
import type { AskedLand } from '../../../geodata/land/askedLand.ts';
import { addressOf, ask, type LandRates } from '../../api.ts';
import { knownOn, otherDay } from '../../state/current.ts';
import { isPictureShown } from '../../state/firstPicture.ts';
import { resource, type Resource } from '../../state/loadable.ts';
import { keptDate } from '../../state/movingDate.ts';
import { timesRead } from '../../state/reading.ts';
import { isLarge, zoneId } from '../../state/records.ts';
import type { AreaChoice } from '../area/areaChoice.ts';
import { rates } from '../area/ratesView.ts';
import { shapeOf } from '../area/shapeOf.ts';
import { faultsOf } from './reading.ts';
import { readAnswer, type AnsweredLand } from './readAnswer.ts';
import type { IsoDate } from '../../../geodata/date.ts';

/** A question as the text that a resource tells apart; `reading` is another once the zone was written. */
type Question = {
  readonly zone: string;
  readonly land: AskedLand;
  readonly asOf: IsoDate | null;
  readonly reading: number;
};

/** Land of a zone that the page does not hold, whose rates the server works out. */
export type AskedRates = {
  readonly resource: Resource<LandRates>;
  /** Read once for each answer; undefined until the one that was asked for last is here. */
  readonly answered: { readonly value: AnsweredLand | undefined };
};

function askedRates(
  of: () => { readonly area: AreaChoice; readonly asOf: IsoDate | null } | null,
): AskedRates {
  const asked = resource<LandRates>(() => {
    const [zone, wanted] = [zoneId.value, of()];
    if (!isPictureShown.value || !isLarge.value || zone === null || !wanted) return null;
    if (knownOn.value !== null) return null;
    const land = landOf(wanted.area);
    if (!land) return null;
    const question: Question = { zone, land, asOf: wanted.asOf, reading: timesRead.value };
    return JSON.stringify(question);
  }, askServer);
  const answered = computed(() => {
    const now = asked.state.value;
    return now.status === 'loaded' ? readAnswer(now.value) : undefined;
  });
  return { resource: asked, answered };
}

function askServer(question: string, signal: AbortSignal): Promise<LandRates> {
  const { zone, land, asOf } = JSON.parse(question) as Question;
  return ask(addressOf.below(zone, 'land-rates'), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ land, ...(asOf !== null && { asOf }) }),
    signal,
  });
}

/** null while a saved area is on its way, and of a shape that the page itself can tell is faulty. */
function landOf(area: AreaChoice): AskedLand | null {
  if (area.kind !== 'drawn' && area.kind !== 'saved') return area;
  const geometry = shapeOf(area);
  return geometry && faultsOf(geometry).length === 0 ? { kind: 'drawn', geometry } : null;
}

// The area as it was let go: while a hand draws, nothing is asked.
export const ratesHere = askedRates(
  () => rates.value && { area: rates.value.area, asOf: keptDate.value },
);

export const ratesAgainst = askedRates(() => {
  const { area, against } = rates.value ?? {};
  if (!area || !against) return null;
  if (against.kind === 'area') return { area: against.area, asOf: keptDate.value };
  return otherDay.value && { area, asOf: otherDay.value };
});
