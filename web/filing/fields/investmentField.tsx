import type { FigureUnit, Quantity } from '../../../geodata/observation.ts';
import { words } from '../words/words.ts';

const units = ['wanYuan', 'yiYuan', 'yiDollar', 'wanUnnamed'] as const satisfies FigureUnit[];
const name = { zh: '总投资', en: 'Total investment' };

/** How much is invested, and of which money; nothing where it is not on record. */
export function InvestmentField(props: {
  readonly value: Quantity | null;
  readonly change: (value: Quantity | null) => void;
  readonly isWrong: boolean;
}) {
  const { value, change, isWrong } = props;
  const text = words.value;
  const unit = value?.unit ?? 'wanYuan';
  // One that the form has no word for is kept.
  const offered: readonly FigureUnit[] = units.some((known) => known === unit)
    ? units
    : [...units, unit];
  return (
    <div class="filing-field">
      <span>{text.filing.fields.investment}</span>
      <span class="filing-pair">
        <input
          type="number"
          min={0}
          step="any"
          aria-label={text.filing.fields.investment}
          aria-invalid={isWrong}
          placeholder={text.filing.fields.noInvestment}
          value={value === null || Number.isNaN(value.value) ? '' : value.value}
          onInput={(event) => {
            const typed = event.currentTarget;
            const isEmpty = typed.value === '' && !typed.validity.badInput;
            const base = value ?? { name, unit, of: null };
            change(isEmpty ? null : { ...base, value: typed.valueAsNumber });
          }}
        />
        <select
          aria-label={`${text.filing.fields.investment} ${text.figureUnits[unit]}`}
          disabled={value === null}
          value={unit}
          onChange={(event) => {
            const chosen = offered.find((each) => each === event.currentTarget.value);
            if (value && chosen) change({ ...value, unit: chosen });
          }}
        >
          {offered.map((each) => (
            <option key={each} value={each}>
              {text.figureUnits[each]}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}
