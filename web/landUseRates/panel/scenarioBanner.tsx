import { clearScenario, scenario } from '../reading/landTables.ts';
import { words } from '../words/words.ts';

/** Stands over everything the panel says while any of it is supposed. */
export function ScenarioBanner() {
  const text = words.value.rates.scenario;
  const count = scenario.value.size;
  return (
    <div role="status">
      {count > 0 && (
        <div class="scenario-banner">
          <p>
            <b>{text.banner(count)}</b>
            <span>{text.bannerNote}</span>
          </p>
          <button type="button" class="button" onClick={clearScenario}>
            {text.clear}
          </button>
        </div>
      )}
    </div>
  );
}
