import { compareAreas, measureParcel } from '../../../geodata/areaChecks/comparison.ts';
import { defaultTolerance } from '../../../geodata/areaChecks/tolerance.ts';
import { parcelAttributeNames } from '../../../geodata/editing/describedParcel.ts';
import { registeredArea, registeredFigure } from '../../../geodata/editing/registeredFigure.ts';
import type { Parcel } from '../../../geodata/parcel.ts';
import { areaUnits, type AreaUnit } from '../../../geodata/units.ts';
import { areaText, say } from '../../words/words.ts';
import { plainNumber } from '../../words/format.ts';
import { ProvenanceField } from '../fields/provenanceField.tsx';
import { words } from '../words/words.ts';

type Registered = Parcel['registered'];

/** What a register or document says of the area: figure, unit and where it stands, beside what is measured. */
export function RegisteredField(props: {
  readonly parcel: Parcel;
  readonly value: Registered;
  readonly isWrong: boolean;
  readonly isUnsaid: boolean;
  readonly change: (value: Registered) => void;
}) {
  const { parcel, value, isWrong, isUnsaid, change } = props;
  const text = words.value.filing.parcels;
  const figure = value && registeredFigure(value);
  const unit = figure?.unit ?? 'mu';
  const provenance = value?.provenance ?? { kind: 'site' };
  return (
    <>
      <div class="filing-field">
        <span>{say(parcelAttributeNames.registered)}</span>
        <span class="filing-pair">
          <input
            type="number"
            min={0}
            step="any"
            aria-label={say(parcelAttributeNames.registered)}
            aria-invalid={isWrong}
            placeholder={text.noRegistered}
            value={figure === null || Number.isNaN(figure.value) ? '' : figure.value}
            onInput={(event) => {
              const typed = event.currentTarget;
              const isEmpty = typed.value === '' && !typed.validity.badInput;
              change(
                isEmpty ? null : registeredArea({ value: typed.valueAsNumber, unit }, provenance),
              );
            }}
          />
          <select
            aria-label={text.unit}
            disabled={figure === null}
            value={unit}
            onChange={(event) => {
              const chosen = areaUnits.find((each) => each === event.currentTarget.value);
              if (figure && chosen)
                change(registeredArea({ value: figure.value, unit: chosen }, provenance));
            }}
          >
            {areaUnits.map((each: AreaUnit) => (
              <option key={each} value={each}>
                {text.units[each]}
              </option>
            ))}
          </select>
        </span>
      </div>
      <Comparison parcel={parcel} registeredM2={value?.squareMetres ?? null} />
      {value && (
        <ProvenanceField
          value={value.provenance}
          isWrong={isUnsaid}
          change={(next) => change({ ...value, provenance: next })}
        />
      )}
    </>
  );
}

/** By the tolerance of the area checks. The size of a sketch is no knowledge of the land, and nothing is held against it. */
function Comparison(props: { readonly parcel: Parcel; readonly registeredM2: number | null }) {
  const { parcel, registeredM2 } = props;
  const text = words.value.filing.parcels;
  if (parcel.quality === 'schematic') return null;
  const known = registeredM2 !== null && registeredM2 > 0 ? registeredM2 : null;
  const compared = compareAreas(
    measureParcel({ ...parcel, registeredM2: known }),
    defaultTolerance,
  );
  return (
    <>
      <p class="filing-field">
        <span />
        <small class="quiet">{text.measured(areaText(parcel.measuredM2))}</small>
      </p>
      {compared.verdict === 'beyond' && (
        <p class="filing-caution" role="status">
          {text.differs(
            areaText(Math.abs(compared.differenceM2)),
            `${plainNumber(Math.round(Math.abs(compared.differenceShare ?? 0) * 1000) / 10)}%`,
            `${plainNumber(Math.ceil(compared.allowedM2))} m²`,
          )}
        </p>
      )}
    </>
  );
}
