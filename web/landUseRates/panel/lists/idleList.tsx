import { idleStatusNames, idleEditionNames } from '../../../../geodata/land/idleTexts.ts';
import type { IdleEntry, IdleNotice } from '../../../../geodata/land/idleRegister.ts';
import { idleEditionOn } from '../../../../geodata/land/idleBasis.ts';
import { say } from '../../../words/words.ts';
import { words } from '../../words/words.ts';
import { CutList } from '../growingList.tsx';
import { withDigits } from '../../../words/format.ts';
import { ParcelButton } from '../parcelButton.tsx';
import { lastReading } from '../lastReading.ts';
import { register } from './lands.ts';

/** 闲置: land that is idle and by which ground, what the rules hold ready for it, and land that soon will be. */
export function IdleList() {
  const text = words.value.rates.lists;
  const now = register.value;
  const reading = lastReading.value?.reading;
  if (!now || !reading) return null;
  return (
    <>
      <p class="quiet list-note">
        {text.idleNote} {say(idleEditionNames[idleEditionOn(reading.date)])}
      </p>
      {now.entries.length === 0 ? (
        <p class="quiet">{text.idleNone}</p>
      ) : (
        <CutList items={now.entries} label={text.names.idle} keyOf={({ parcel }) => parcel}>
          {(entry) => <Entry entry={entry} />}
        </CutList>
      )}
      {now.notices.length > 0 && (
        <section>
          <h3>
            {text.warnings} {now.notices.length}
          </h3>
          <CutList items={now.notices} label={text.warnings} keyOf={({ parcel }) => parcel}>
            {(notice) => <Notice notice={notice} />}
          </CutList>
        </section>
      )}
      {now.unknown.length > 0 && (
        <p class="quiet">{text.idleUnknown(withDigits(now.unknown.length, 0))}</p>
      )}
    </>
  );
}

function Entry({ entry }: { readonly entry: IdleEntry }) {
  const text = words.value.rates.lists;
  const { determination } = entry;
  return (
    <ParcelButton id={entry.parcel} land={entry.land}>
      <span class="row-note">
        <b class={`idle-status idle-${entry.status}`}>{say(idleStatusNames[entry.status])}</b>{' '}
        {text.idleSince(entry.since, withDigits(entry.days, 0))}
      </span>
      <span class="row-note">{say(entry.groundText)}</span>
      <span class="row-note row-consequence">{say(entry.consequenceText)}</span>
      {determination && (
        <span class="row-note">{text.determined(determination.document, determination.date)}</span>
      )}
    </ParcelButton>
  );
}

function Notice({ notice }: { readonly notice: IdleNotice }) {
  const text = words.value.rates.lists;
  return (
    <ParcelButton id={notice.parcel} land={notice.land}>
      <span class="row-note">
        {notice.warning && (
          <b class="idle-warning">
            {text.daysLeft(withDigits(notice.warning.days, 0), notice.warning.level)}
          </b>
        )}{' '}
        {say(notice.text)}
      </span>
    </ParcelButton>
  );
}
