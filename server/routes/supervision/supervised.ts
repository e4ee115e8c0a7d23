import type { IsoInstant } from '../../../geodata/date.ts';
import { blockersHeld } from '../../../geodata/supervision/blockersHeld.ts';
import type { Window } from '../../../geodata/supervision/month.ts';
import { usualScoreRules, type ScoreRules } from '../../../geodata/supervision/scoreRules.ts';
import type { Supervised } from '../../../geodata/supervision/supervised.ts';
import type { Store, ZoneSummary } from '../../store/store.ts';
import { supervisedItems } from './supervisedItems.ts';

/** Everything that a month's figures are worked out from, as known by a moment. */
export async function readSupervised(
  store: Store,
  zone: ZoneSummary,
  window: Window,
  knownBy: IsoInstant | undefined,
): Promise<Supervised> {
  const [blocks, parcels, items, blockers] = await Promise.all([
    store.areaNames(zone.id, 'block'),
    store.parcelHistories(zone.id, { from: window.before, to: window.to, knownBy }),
    supervisedItems(store, zone, window, knownBy),
    store.written(zone.id, 'blocker', knownBy),
  ]);
  const recorded = blockers.map(({ item, content }) => ({ ...content, id: item }));
  return { blocks, parcels, items, blockers: blockersHeld(recorded, { items, parcels, blocks }) };
}

/** The rules that held at a moment, the usual ones until the zone publishes its own. */
export async function readScoreRules(
  store: Store,
  zone: ZoneSummary,
  knownBy: IsoInstant | undefined,
): Promise<{ readonly rules: ScoreRules; readonly areRulesUsual: boolean }> {
  const [published] = await store.written(zone.id, 'scoreRules', knownBy);
  return {
    rules: published?.content ?? usualScoreRules,
    areRulesUsual: published === undefined,
  };
}
