import { bilingual, type Bilingual } from '../bilingual.ts';
import { englishMonths, type IsoDate } from '../date.ts';
import type { PlanItem } from '../plan/planItem.ts';
import { mostScenes, type Deck, type Scene, type SceneSubject } from './deck.ts';
import type { SceneSource } from './sceneSource.ts';

/** What a deck is made from. */
type Zoned = Pick<SceneSource, 'asOf' | 'works' | 'plan'> & {
  readonly blocks: readonly { readonly id: string }[];
};

/**
 * The deck of a zone in one tap: title, overview, a scene for each block, then for what lies in no block and has a plan or is
 * held up, works, rates, ranking and decisions. Of a zone of very many blocks the first ones, for a deck has `mostScenes`.
 */
export function makeDeck({ asOf, blocks, plan, works }: Zoned): Deck {
  const first: readonly SceneSubject[] = [{ kind: 'title' }, { kind: 'overview' }];
  const last: readonly SceneSubject[] = [
    ...(works.some(({ work }) => work.block === null) ? [{ kind: 'works' } as const] : []),
    { kind: 'rates' },
    { kind: 'ranking' },
    { kind: 'decisions' },
  ];
  const middle: readonly SceneSubject[] = [
    ...blocks.map(({ id }) => ({ kind: 'block', block: id }) as const),
    ...plan.filter(isOfNoBlock).map(({ item }) => ({ kind: 'planItem', item }) as const),
  ];
  const room = mostScenes - first.length - last.length;
  return {
    title: titleOf(asOf),
    scenes: [...first, ...middle.slice(0, room), ...last].map(sceneOf),
  };
}

/** 凤塘 96 亩: land outside the blocks that a meeting has to speak of. */
function isOfNoBlock({ subject, blocks, deadline, blockers }: PlanItem): boolean {
  const isLand = subject.kind === 'project' || subject.kind === 'parcel';
  const isStanding = blockers.some(({ clearedOn }) => clearedOn === null);
  return isLand && blocks.length === 0 && (deadline !== null || isStanding);
}

/** A scene that shows what its subject gives: `block-nanbo`. */
export function sceneOf(shows: SceneSubject): Scene {
  return { id: idOf(shows), shows, address: null, title: null, notes: null, hidden: false };
}

function idOf(shows: SceneSubject): string {
  if (shows.kind === 'block') return `block-${shows.block}`;
  return shows.kind === 'planItem' ? shows.item.replace(':', '-') : shows.kind;
}

function titleOf(day: IsoDate): Bilingual {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return bilingual(`${year} 年 ${month} 月汇报`, `Meeting of ${englishMonths[month - 1]} ${year}`);
}
