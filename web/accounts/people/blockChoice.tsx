import { shown } from '../../state/loadable.ts';
import { say } from '../../words/words.ts';
import { words } from '../words/words.ts';
import { zoneBlocks } from './zoneBlocks.ts';

/** 所属区块 of a recorder: all of the zone, or some by name. */
export function BlockChoice(props: {
  readonly zone: string;
  readonly chosen: readonly string[] | null;
  readonly change: (blocks: readonly string[] | null) => void;
}) {
  const { zone, chosen, change } = props;
  const { people: text, roles } = words.value.accounts;
  return (
    <div class="grant-blocks" role="group" aria-label={text.blocks}>
      <div class="segments small">
        <button type="button" aria-pressed={chosen === null} onClick={() => change(null)}>
          {roles.allBlocks}
        </button>
        <button type="button" aria-pressed={chosen !== null} onClick={() => change(chosen ?? [])}>
          {text.chooseBlocks}
        </button>
      </div>
      {chosen !== null && <Blocks zone={zone} chosen={chosen} change={change} />}
    </div>
  );
}

function Blocks(props: {
  readonly zone: string;
  readonly chosen: readonly string[];
  readonly change: (blocks: readonly string[]) => void;
}) {
  const { zone, chosen, change } = props;
  const text = words.value.accounts.people;
  const state = zoneBlocks(zone).state.value;
  const blocks = shown(state);
  if (blocks === undefined)
    return (
      <p class="quiet account-small" role="status">
        {state.status === 'failed' ? text.blocksFailed : text.blocksLoading}
      </p>
    );
  // One that is not there any more can still be taken out.
  const gone = chosen.filter((id) => blocks.every((block) => block.id !== id));
  const offered = [...blocks, ...gone.map((id) => ({ id, name: { zh: id, en: id } }))];
  if (offered.length === 0) return <p class="quiet account-small">{text.blocksNone}</p>;
  return (
    <ul class="block-list">
      {offered.map(({ id, name }) => (
        <li key={id}>
          <label>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={({ currentTarget }) =>
                change(
                  currentTarget.checked ? [...chosen, id] : chosen.filter((block) => block !== id),
                )
              }
            />
            <span>{say(name)}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}
