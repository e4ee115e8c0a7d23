import { useEffect, useMemo } from 'preact/hooks';
import { dayInChina, isoInstant } from '../../../geodata/date.ts';
import { csvOf } from '../../export/csv.ts';
import { download } from '../../export/download.ts';
import { fileName } from '../../export/fileName.ts';
import { pageOf } from '../../export/table.ts';
import { DayInput } from '../../parts/dayInput.tsx';
import { shown } from '../../state/loadable.ts';
import { zoneList } from '../../state/records.ts';
import { arePeopleShown, peopleList } from '../people/peopleRecords.ts';
import { zoneName } from '../people/zoneName.ts';
import { newWork } from '../work.ts';
import { WorkState } from '../workState.tsx';
import { words } from '../words/words.ts';
import { auditColumns } from './auditColumns.ts';
import { filter, loadAudit, loaded, loading, loadMore, wholeList } from './auditEntries.ts';
import type { AuditFilter } from './auditQuery.ts';
import { AuditTable } from './auditTable.tsx';

/** 操作记录: what was done or refused, by whom and from where, newest first. */
export function Audit() {
  const text = words.value.accounts.audit;
  useEffect(() => {
    arePeopleShown.value = true;
    void loadAudit();
    return () => {
      arePeopleShown.value = false;
    };
  }, []);
  const held = loaded.value;
  return (
    <div class="audit">
      <Filters />
      {held === null ? (
        loading.state.value === 'under way' && (
          <p class="quiet" role="status">
            {text.loading}
          </p>
        )
      ) : held.entries.length === 0 ? (
        <p class="quiet audit-empty">{text.empty}</p>
      ) : (
        <AuditTable entries={held.entries} />
      )}
      <WorkState work={loading} />
      {held?.hasMore && (
        <p class="account-acts">
          <button
            type="button"
            class="button"
            disabled={loading.state.value === 'under way'}
            onClick={() => void loadMore()}
          >
            {text.more}
          </button>
        </p>
      )}
    </div>
  );
}

function Filters() {
  const text = words.value.accounts.audit;
  const change = (part: Partial<AuditFilter>) => {
    filter.value = { ...filter.peek(), ...part };
    void loadAudit();
  };
  const { from, to, person, zone } = filter.value;
  return (
    <div class="audit-bar">
      <DayInput label={text.from} value={from} change={(day) => change({ from: day })} />
      <DayInput label={text.to} value={to} change={(day) => change({ to: day })} />
      <label>
        <span>{text.person}</span>
        <select
          value={person}
          onChange={({ currentTarget }) => change({ person: currentTarget.value })}
        >
          <option value="">{text.everybody}</option>
          {shown(peopleList.state.value)?.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{text.zone}</span>
        <select
          value={zone}
          onChange={({ currentTarget }) => change({ zone: currentTarget.value })}
        >
          <option value="">{text.everywhere}</option>
          {zoneList.value?.map(({ id }) => (
            <option key={id} value={id}>
              {zoneName(id)}
            </option>
          ))}
        </select>
      </label>
      <SaveTable />
    </div>
  );
}

/** All that the filter lets through, as a table. */
function SaveTable() {
  const text = words.value.accounts.audit;
  const work = useMemo(newWork, []);
  const save = async () => {
    const all = await work.run(() => wholeList(filter.peek()));
    if (all === undefined) return;
    const date = dayInChina(isoInstant(new Date().toISOString()));
    const zone = filter.peek().zone;
    const parts = { zone: zone && zoneName(zone), content: text.file, area: '', date, marks: [] };
    const table = csvOf(pageOf(text.file, auditColumns(), all.value));
    download(new Blob([table], { type: 'text/csv;charset=utf-8' }), fileName(parts, 'csv'));
  };
  return (
    <>
      <button
        type="button"
        class="button"
        disabled={work.state.value === 'under way'}
        onClick={() => void save()}
      >
        {text.csv}
      </button>
      <WorkState work={work} />
    </>
  );
}
