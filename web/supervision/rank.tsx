import type { Scored } from './rows.ts';
import { words } from './words/words.ts';

/** The place in the ranking and how it has changed, by an arrow and a word. */
export function Rank({ rank, rankBefore, scores }: Pick<Scored, 'rank' | 'rankBefore' | 'scores'>) {
  const text = words.value.supervision;
  if (rank === null) return <span class="duty-quiet">{text.notRanked}</span>;
  return (
    <span class="duty-rank">
      <b>{rank}</b>
      {scores === null && <RankChange rank={rank} before={rankBefore} />}
    </span>
  );
}

export function RankChange(props: { readonly rank: number; readonly before: number | null }) {
  const text = words.value.supervision;
  const { rank, before } = props;
  if (before === null)
    return (
      <small title={text.rankNew} aria-label={text.rankNew}>
        ＊
      </small>
    );
  if (before === rank)
    return (
      <small title={text.rankSame} aria-label={text.rankSame}>
        ＝
      </small>
    );
  const places = Math.abs(before - rank);
  const [arrow, word, kind] =
    before > rank ? ['↑', text.rankUp(places), 'up'] : ['↓', text.rankDown(places), 'down'];
  return (
    <small class={`duty-rank-${kind}`} title={word} aria-label={word}>
      {arrow}
      {places}
    </small>
  );
}
