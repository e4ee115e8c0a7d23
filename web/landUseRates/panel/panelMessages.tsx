import { repairArea } from '../../../geodata/area/repairArea.ts';
import { chooseArea, chooseShape, draft } from '../area/area.ts';
import { askAgain, type Measured } from '../reading/measured.ts';
import { zoneArea } from '../area/areaChoice.ts';
import { say } from '../../words/words.ts';
import { words } from '../words/words.ts';

/** What stands where figures cannot: loading, failed, gone, or a shape that cannot be measured; nothing when all is well. */
export function PanelMessage({ measured }: { readonly measured: Measured }) {
  const text = words.value.rates;
  switch (measured.status) {
    case 'read':
      return null;
    case 'loading':
      return (
        <p class="quiet rates-state" role="status">
          {text.states.loading}
        </p>
      );
    case 'failed':
      return (
        <p class="rates-state rates-caution" role="alert">
          {text.states.failed}{' '}
          <button type="button" class="link" onClick={askAgain}>
            {words.value.notices.retry}
          </button>
        </p>
      );
    case 'missing':
      return (
        <p class="rates-state rates-caution">
          {text.area.savedMissing}{' '}
          <button type="button" class="link" onClick={() => chooseArea(zoneArea)}>
            {text.area.toZone}
          </button>
        </p>
      );
    case 'refused':
      return (
        <p class="rates-state rates-caution" role="alert">
          {say(measured.detail)}
        </p>
      );
    case 'onlyNow':
      return <p class="rates-state rates-caution">{text.large.onlyNow}</p>;
    case 'faulty':
      return <Faults measured={measured} />;
  }
}

/** Each thing that is wrong with a shape in a sentence; where the program can put it right, a button that does. */
function Faults({ measured }: { readonly measured: Extract<Measured, { status: 'faulty' }> }) {
  const text = words.value.rates.states;
  const repaired = draft.value === null ? repairArea(measured.geometry) : null;
  return (
    <div class="rates-state rates-caution" role="alert">
      <p>{text.faulty}</p>
      <ul>
        {measured.faults.map((fault) => (
          <li key={fault.detail.zh}>{say(fault.detail)}</li>
        ))}
      </ul>
      {repaired && (
        <button
          type="button"
          class="button"
          title={text.repairHint}
          onClick={() => chooseShape(repaired)}
        >
          {text.repair}
        </button>
      )}
    </div>
  );
}
