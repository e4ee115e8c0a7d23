import type { Reading } from '../reading/reading.ts';
import { hasScenario } from '../reading/landTables.ts';
import { words } from '../words/words.ts';
import { MarkedParcels } from './markedParcels.tsx';
import { TooManyNote } from './listedNote.tsx';
import { ScenarioMoved } from './scenarioMoved.tsx';
import { ScenarioPick } from './scenarioPick.tsx';

/** 情景推演: which parcels are supposed to be what, and which rates move by it. */
export function ScenarioTab(props: { readonly recorded: Reading; readonly supposed: Reading }) {
  if (props.recorded.counted) return <TooManyNote reading={props.recorded} />;
  return (
    <>
      {!hasScenario.value && <p class="quiet">{words.value.rates.scenario.intro}</p>}
      <ScenarioPick reading={props.recorded} />
      {hasScenario.value && (
        <>
          <ScenarioMoved {...props} />
          <MarkedParcels />
        </>
      )}
    </>
  );
}
