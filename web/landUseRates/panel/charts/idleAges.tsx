import { useMemo } from 'preact/hooks';
import { idleAgeNames, idleAges } from '../../../../geodata/land/idleRegister.ts';
import { fromSquareMetres } from '../../../../geodata/units.ts';
import { language, unit } from '../../../state/current.ts';
import { areaText, say } from '../../../words/words.ts';
import { words } from '../../words/words.ts';
import { register } from '../lists/lands.ts';
import { withDigits } from '../../../words/format.ts';
import { Chart } from './chart.tsx';
import { chartLook } from './chartLook.ts';
import { idleOption, idleRowHeight } from './idleChart.ts';

/** 涉嫌闲置时长: how much land has been idle for how long. */
export function IdleAges() {
  const text = words.value.rates.charts;
  const look = chartLook.value;
  const ages = register.value?.ages;
  const option = useMemo(() => {
    if (!ages) return null;
    const bars = idleAges.map((age) => ({
      name: say(idleAgeNames[age]),
      area: fromSquareMetres(ages[age].areaM2, unit.value),
      text: `${words.value.rates.head.parcels(withDigits(ages[age].parcels, 0))} · ${areaText(ages[age].areaM2)}`,
    }));
    const sentences = idleAges.map((age) =>
      text.idleAgeText(
        say(idleAgeNames[age]),
        withDigits(ages[age].parcels, 0),
        areaText(ages[age].areaM2),
      ),
    );
    return idleOption(bars, look, sentences.join('; '));
  }, [ages, look, language.value, unit.value]);
  if (!ages || !option) return null;
  const isNone = idleAges.every((age) => ages[age].parcels === 0);
  return (
    <section>
      <h3>{text.idleAges}</h3>
      {isNone ? (
        <p class="quiet">{text.idleNone}</p>
      ) : (
        <Chart option={option} height={idleAges.length * idleRowHeight} />
      )}
    </section>
  );
}
