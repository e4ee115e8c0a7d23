import type { Indicator, IndicatorSide } from '../../../geodata/indicator.ts';
import { formatArea, withDigits } from '../../words/format.ts';
import type { Reading } from '../reading/reading.ts';
import { unit } from '../../state/current.ts';
import { areaText, say } from '../../words/words.ts';
import { words } from '../words/words.ts';
import { FigureParcels } from './figureParcels.tsx';
import { completenessOf } from './completeness.ts';
import { FigureValue, incompleteText } from './figureValue.tsx';
import type { FigureLine } from './figureGroups.ts';
import { sideNumber } from '../numbers.ts';
import { ReferenceBand } from './referenceBand.tsx';

/** The working of a rate: the fraction in words and amounts, the edition, how complete it is, what it was elsewhere, its parcels. */
export function FigureDetail(props: { readonly line: FigureLine; readonly reading: Reading }) {
  const { indicator, perMu } = props.line;
  const text = words.value.rates.figure;
  return (
    <div class="working">
      <Fraction indicator={indicator} />
      <dl class="working-facts">
        {perMu && (
          <>
            <dt>{text.perMuTwin}</dt>
            <dd>
              <FigureValue indicator={perMu} />
            </dd>
          </>
        )}
        <dt>{text.edition}</dt>
        <dd>
          {indicator.edition ? say(indicator.edition) : text.ownRate}
          {indicator.provisional && <span class="rates-caution">{text.provisionalNote}</span>}
        </dd>
        <dt>{text.completeness}</dt>
        <dd>
          <CompletenessText indicator={indicator} />
        </dd>
      </dl>
      <ReferenceBand indicator={indicator} date={props.reading.date} />
      <FigureParcels reading={props.reading} />
    </div>
  );
}

function Fraction({ indicator }: { readonly indicator: Indicator }) {
  const text = words.value.rates.figure;
  return (
    <div role="group" aria-label={text.formula}>
      <dl class="fraction">
        <div>
          <dt>
            <span class="heard">{text.numerator}</span>
            {say(indicator.numeratorSide.name)}
          </dt>
          <dd>
            <SideAmount amount={indicator.numerator} side={indicator.numeratorSide} />
          </dd>
        </div>
        <div>
          <dt>
            <span class="heard">{text.denominator}</span>
            {say(indicator.denominatorSide.name)}
          </dt>
          <dd>
            <SideAmount amount={indicator.denominator} side={indicator.denominatorSide} />
          </dd>
        </div>
        <div class="fraction-value">
          <dt>=</dt>
          <dd>
            <FigureValue indicator={indicator} />
          </dd>
        </div>
      </dl>
    </div>
  );
}

/** `4,321.0 亩` with its hectares beneath; other units as they are. */
function SideAmount({ amount, side }: { readonly amount: number; readonly side: IndicatorSide }) {
  if (side.unit !== 'm2')
    return (
      <>
        <b>{sideNumber(amount, side.unit)}</b> {words.value.rates.sideUnits[side.unit]}
      </>
    );
  const other = unit.value === 'ha' ? 'mu' : 'ha';
  return (
    <>
      <b>{formatArea(amount, unit.value, true)}</b> {words.value.units[unit.value]}
      <small>
        {formatArea(amount, other, true)} {words.value.units[other]}
      </small>
    </>
  );
}

/** `计入 210 宗 6,010 亩；缺 12 宗 345.6 亩` */
function CompletenessText({ indicator }: { readonly indicator: Indicator }) {
  const text = words.value.rates;
  const { kind } = completenessOf(indicator);
  if (kind === 'nothing')
    return <>{indicator.missing ? text.missing[indicator.missing] : words.value.none}</>;
  const counted = text.figure.counted(
    withDigits(indicator.knownParcels, 0),
    indicator.knownAreaM2 > 0 ? areaText(indicator.knownAreaM2) : text.head.allUnknown,
  );
  const state = kind === 'complete' ? text.figure.complete : incompleteText(indicator);
  return (
    <ul>
      <li>{counted}</li>
      <li>{state}</li>
    </ul>
  );
}
