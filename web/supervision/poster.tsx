import type { MonthReading, QuarterReading } from '../../geodata/supervision/monthReading.ts';
import { scoreCriteria } from '../../geodata/supervision/scoreRules.ts';
import { language } from '../state/current.ts';
import { zone } from '../state/records.ts';
import { say } from '../words/words.ts';
import { RankChange } from './rank.tsx';
import { areaRows, isMonth, splitByRank, type AreaRow } from './rows.ts';
import { patchSupervision } from './supervisionView.ts';
import { WallDialog } from './wallDialog.tsx';
import { words } from './words/words.ts';
import { momentInChina, periodName, pointsText, scoreText } from './written.ts';

/** Rows that are still read from the back of the room. */
const mostRows = 36;
/** Names of those that are not ranked, before the rest is a number. */
const mostNames = 8;

/** 考核分值上墙: the ranking alone, on the whole screen and on one sheet of paper. */
export function Poster({ read }: { readonly read: MonthReading | QuarterReading }) {
  const text = words.value.supervision;
  const blocks = areaRows(read).filter(({ kind, id }) => kind === 'block' && id !== null);
  const { ranked, unranked } = splitByRank(blocks);
  const shown = ranked.slice(0, mostRows);
  const of = isMonth(read) ? read.month : read.quarter;
  const name = zone.value ? say({ zh: zone.value.name, en: zone.value.nameEn }) : read.zone;
  const columns = shown.length <= 8 ? 1 : shown.length <= 24 ? 2 : 3;
  return (
    <WallDialog label={text.posterTitle(name)} class="poster">
      <header class="poster-head">
        <div>
          <h1>{text.posterTitle(name)}</h1>
          <p>
            {periodName(of)} · {text.posterAsOf(read.to)}
            <Marks qualities={read.qualities} />
          </p>
        </div>
        <Seal read={read} />
      </header>
      {shown.length === 0 && <p class="poster-none">{text.noTable}</p>}
      <ol
        class="poster-rows"
        style={{
          '--columns': columns,
          '--rows': Math.max(4, Math.ceil(shown.length / columns)),
          '--all': shown.length,
        }}
      >
        {shown.map((row) => (
          <PosterRow key={row.key} row={row} />
        ))}
      </ol>
      <footer class="poster-foot">
        <p>
          {ranked.length > shown.length && `${text.topOf(shown.length, ranked.length)} · `}
          {unranked.length > 0 && newcomers(unranked)}
        </p>
        <p>
          {isMonth(read) ? rulesLine(read) : text.quarterRule} {text.formulaHead}
        </p>
        <span class="poster-tools">
          <button type="button" class="button" onClick={() => window.print()}>
            {text.print}
          </button>
          <button type="button" class="button" onClick={() => patchSupervision({ wall: null })}>
            {text.leave}
          </button>
        </span>
      </footer>
    </WallDialog>
  );
}

function PosterRow({ row }: { readonly row: AreaRow }) {
  return (
    <li class={row.rank !== null && row.rank <= 3 ? 'poster-row poster-first' : 'poster-row'}>
      <b class="poster-rank">{row.rank}</b>
      <span class="poster-name">
        {say(row.name)}
        {row.rank !== null && row.scores === null && (
          <RankChange rank={row.rank} before={row.rankBefore} />
        )}
      </span>
      <span class="poster-bar" aria-hidden="true">
        <span style={{ width: `${row.score ?? 0}%` }} />
      </span>
      <b class="poster-score">{scoreText(row.score)}</b>
    </li>
  );
}

/** Whether these figures are settled. */
function Seal({ read }: { readonly read: MonthReading | QuarterReading }) {
  const text = words.value.supervision;
  const isClosed = isMonth(read) ? read.isClosed : read.months.every((month) => month.isClosed);
  const closed = isMonth(read) ? read.closings.at(-1)?.at : undefined;
  return (
    <p class={isClosed ? 'poster-seal' : 'poster-seal poster-seal-open'}>
      {isClosed ? text.closedSeal : text.openSeal}
      {isClosed && closed && <small>{momentInChina(closed).slice(0, 10)}</small>}
    </p>
  );
}

function Marks({ qualities }: { readonly qualities: MonthReading['qualities'] }) {
  const text = words.value;
  const notices = { example: text.exampleNotice, schematic: text.schematicNotice };
  return (
    <>
      {(['example', 'schematic'] as const)
        .filter((quality) => qualities.includes(quality))
        .map((quality) => (
          <strong key={quality}> · {notices[quality]}</strong>
        ))}
    </>
  );
}

function newcomers(rows: readonly AreaRow[]): string {
  const text = words.value.supervision;
  const named = rows.slice(0, mostNames).map(({ name }) => say(name));
  const said = text.newcomers(named.join(language.value === 'zh' ? '、' : ', '));
  return rows.length > mostNames ? `${said} ${text.andMore(rows.length)}` : said;
}

function rulesLine(read: MonthReading): string {
  const text = words.value.supervision;
  const { weights } = read.figures.rules;
  return `${scoreCriteria.map((each) => `${text.criteria[each]} ${pointsText(weights[each])}`).join(' · ')} · `;
}
