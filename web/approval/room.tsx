import './look/approval.css';
import { useEffect, useRef } from 'preact/hooks';
import { readSettledSubmissions, submissionsAddress, type Sent } from '../apiSubmissions.ts';
import { resource, shown } from '../state/loadable.ts';
import { unlessComposing } from '../state/composing.ts';
import { sheet } from '../state/current.ts';
import { askedAnew, timesRead } from '../state/reading.ts';
import { zoneId } from '../state/records.ts';
import { seesSubmissions, submissions } from '../state/submissions.ts';
import {
  approvalSheet,
  decidedItems,
  decides,
  grouping,
  groups,
  openItems,
  tab,
  tick,
} from './chosen.ts';
import { approveTicked } from './deciding.ts';
import { ApprovalFoot } from './foot.tsx';
import { GroupTable } from './groupTable.tsx';
import { bySubmission, itemsOf } from './items.ts';
import { words } from './words/words.ts';

/** What was decided, the last hundred times that something was sent; read anew with every decision. */
const settled = resource<Sent>(() => {
  const [zone, mark] = [zoneId.value, shown(submissions.state.value)?.mark];
  if (zone === null || tab.value !== 'settled' || sheet.value !== approvalSheet) return null;
  const address = askedAnew(submissionsAddress(zone, 'settled'), timesRead.value);
  return `${address}${address.includes('#') ? '.' : '#'}${mark ?? ''}`;
}, readSettledSubmissions);

/** 审核: what waits, and what was decided. */
export function ApprovalRoom() {
  const text = words.value.approval;
  const room = useRef<HTMLDivElement>(null);
  useEffect(() => {
    room.current?.querySelector<HTMLInputElement>('.approval-tick')?.focus();
  }, []);
  if (!seesSubmissions.value) return <p class="quiet approval-empty">{text.signIn}</p>;
  return (
    <div class="approval" ref={room} onKeyDown={unlessComposing(hearKey)}>
      <div class="approval-head">
        <div class="segments small" role="tablist">
          {(['open', 'settled'] as const).map((one) => (
            <button
              key={one}
              type="button"
              role="tab"
              aria-selected={tab.value === one}
              onClick={() => {
                tab.value = one;
              }}
            >
              {text[one]}
            </button>
          ))}
        </div>
        {tab.value === 'open' && decides.value && (
          <label class="approval-group-by">
            <span>{text.groupBy}</span>
            <select
              value={grouping.value}
              onChange={({ currentTarget }) => {
                grouping.value = currentTarget.value === 'block' ? 'block' : 'recorder';
              }}
            >
              <option value="recorder">{text.byRecorder}</option>
              <option value="block">{text.byBlock}</option>
            </select>
          </label>
        )}
      </div>
      {tab.value === 'open' ? <Open /> : <Settled />}
    </div>
  );
}

function Open() {
  const text = words.value.approval;
  const { state } = submissions;
  const list = shown(state.value);
  if (list === undefined)
    return state.value.status === 'failed' ? (
      <p class="quiet approval-empty" role="alert">
        {text.failed}
      </p>
    ) : (
      <p class="quiet approval-empty" role="status">
        {text.loading}
      </p>
    );
  return (
    <>
      <div class="approval-list">
        {groups.value.length === 0 && (
          <p class="quiet approval-empty">
            {decides.value ? text.nothingToApprove : text.nothingSent}
          </p>
        )}
        {groups.value.map((group) => (
          <GroupTable key={group.key} group={group} canTick />
        ))}
      </div>
      <ApprovalFoot />
    </>
  );
}

function Settled() {
  const text = words.value.approval;
  const list = shown(settled.state.value);
  if (list === undefined)
    return (
      <p class="quiet approval-empty" role="status">
        {text.loading}
      </p>
    );
  // While both are read anew one may be in both.
  const byKey = new Map(
    [...decidedItems.value, ...itemsOf(list)].map((item) => [item.key, item] as const),
  );
  const found = bySubmission([...byKey.values()]);
  return (
    <div class="approval-list">
      {found.length === 0 && <p class="quiet approval-empty">{text.nothingSettled}</p>}
      {found.map((group) => (
        <GroupTable key={group.key} group={group} canTick={false} />
      ))}
      {list.next !== null && <p class="quiet">{text.latest}</p>}
    </div>
  );
}

/** ↑ and ↓ walk through the entries, Ctrl+A ticks all, Ctrl+Enter approves. */
function hearKey(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const isTyping = event.target instanceof HTMLInputElement && event.target.type === 'text';
  const isCtrl = event.ctrlKey || event.metaKey;
  const act = actionOf(event.key, isCtrl, isTyping, event.currentTarget);
  if (act === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}

function actionOf(
  key: string,
  isCtrl: boolean,
  isTyping: boolean,
  room: HTMLElement,
): (() => void) | undefined {
  if (isCtrl && key === 'Enter' && decides.peek()) return () => void approveTicked();
  if (isTyping) return undefined;
  if (isCtrl && key === 'a')
    return () =>
      tick(
        openItems.peek().map((item) => item.key),
        true,
      );
  const by = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (by === 0 || isCtrl) return undefined;
  return () => {
    const all = [...room.querySelectorAll<HTMLInputElement>('.approval-tick')];
    const at = all.findIndex((one) => one === document.activeElement);
    all[Math.max(0, Math.min(all.length - 1, at + by))]?.focus();
  };
}
