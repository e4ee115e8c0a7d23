import '../look/ledger.css';
import { useEffect } from 'preact/hooks';
import { Dialog } from '../../parts/dialog.tsx';
import { zone, zoneId, zoneList } from '../../state/records.ts';
import { language } from '../../state/current.ts';
import { say } from '../../words/words.ts';
import { entryDay, chosenBlock } from '../choice.ts';
import { shownRows } from '../rows.ts';
import { words } from '../words/words.ts';
import { areaName } from './areaName.ts';
import { adoptTicked, follow } from './adopt.ts';
import { ChangeTable } from './changeTable.tsx';
import { chosenFile } from './chosenFile.ts';
import { momentText } from './momentText.ts';
import { NotRead } from './notRead.tsx';
import { comparison, differing, opened, openLedger, staysHere, tickedChanges } from './opened.ts';

/** What a ledger would change, cell by cell, before anything of it is in the sheet. */
export function LedgerDialog() {
  const file = chosenFile.value;
  useEffect(() => {
    if (file !== null) void openLedger(file);
  }, [file]);
  return (
    <Dialog
      heading={words.value.ledger.dialog.heading}
      onClose={() => {
        chosenFile.value = null;
      }}
    >
      <div class="ledger-dialog">
        <Content />
      </div>
    </Dialog>
  );
}

function Content() {
  const text = words.value.ledger.dialog;
  const state = opened.value;
  switch (state.kind) {
    case 'reading':
      return <p role="status">{text.reading(chosenFile.value?.name ?? '')}</p>;
    case 'refused':
      return <p role="alert">{say(state.said)}</p>;
    case 'noLedger':
      return <p role="alert">{text.noLedger}</p>;
    case 'otherZone':
      return <p role="alert">{text.otherZone(zoneName(state.zone), zoneName(zoneId.value))}</p>;
    case 'read':
      return <Preview />;
  }
}

function zoneName(id: string | null): string {
  const found = id === zone.value?.id ? zone.value : zoneList.value?.find((one) => one.id === id);
  return (language.value === 'zh' ? found?.name : found?.nameEn) ?? id ?? '';
}

function Preview() {
  const text = words.value.ledger.dialog;
  const asked = differing.value;
  const compared = comparison.value;
  const { file } = opened.value.kind === 'read' ? opened.value : { file: null };
  if (asked !== null) {
    const [area, ours] = [areaName(asked.block), areaName(chosenBlock.value)];
    return (
      <>
        <p>{text.differs(asked.day, area, entryDay.value, ours)}</p>
        <div class="ledger-actions">
          <button type="button" class="button" onClick={() => void follow(asked)}>
            {text.follow(asked.day, area)}
          </button>
          <button
            type="button"
            class="quiet-button"
            onClick={() => {
              staysHere.value = true;
            }}
          >
            {text.here(entryDay.value)}
          </button>
        </div>
      </>
    );
  }
  if (shownRows.value === undefined || compared === null || file === null)
    return <p role="status">{text.loading}</p>;
  const { changes } = compared;
  const conflicts = changes.filter(({ kind }) => kind === 'conflict').length;
  return (
    <>
      <p class="ledger-summary">
        {changes.length === 0 ? text.nothing : text.summary(changes.length, conflicts)}
        {file.of === null ? null : (
          <small> · {text.exportedAt(momentText(file.of.exportedAt))}</small>
        )}
      </p>
      {file.of === null && changes.length > 0 && <p class="ledger-warning">{text.noBase}</p>}
      <NotRead file={file} compared={compared} />
      {changes.length > 0 && (
        <>
          <ChangeTable changes={changes} />
          <Actions />
        </>
      )}
    </>
  );
}

function Actions() {
  const text = words.value.ledger.dialog;
  const count = tickedChanges.value.length;
  return (
    <div class="ledger-actions">
      <small>{text.adoptHint}</small>
      <button
        type="button"
        class="quiet-button"
        onClick={() => {
          chosenFile.value = null;
        }}
      >
        {text.cancel}
      </button>
      <button
        type="button"
        class="button ledger-adopt"
        disabled={count === 0}
        onClick={adoptTicked}
      >
        {text.adopt(count)}
      </button>
    </div>
  );
}
