import type { IsoDate } from '../../../geodata/date.ts';
import type { Development } from '../../../geodata/land/landRecord.ts';
import { DayInput } from '../../parts/dayInput.tsx';
import { today } from '../../state/today.ts';
import { OptionalChoice } from '../fields/optionalChoice.tsx';
import { PlainText } from '../fields/plainText.tsx';
import { words } from '../words/words.ts';
import { Days, Figures, Part } from './members.tsx';

/** How building on supplied land went. */
export function DevelopmentFields(props: {
  readonly development: Development;
  readonly isWrong: boolean;
  readonly lacksDetermination: boolean;
  readonly change: (development: Development) => void;
}) {
  const { development, isWrong, lacksDetermination, change } = props;
  const text = words.value.filing.land.development;
  const determined = (idleDetermination: Development['idleDetermination']) =>
    change({ ...development, idleDetermination });
  return (
    <>
      <Days of={development} names={text.days} change={change} />
      <Figures of={development} names={text.figures} isWrong={isWrong} change={change} />
      <OptionalChoice
        label={text.delayCause}
        options={(['government', 'holder'] as const).map((value) => ({
          value,
          name: text.causes[value],
        }))}
        value={development.delayCause}
        change={(delayCause) => change({ ...development, delayCause })}
      />
      <Part
        name={text.determination}
        of={development.idleDetermination}
        blank={{ document: '', date: today() }}
        change={determined}
      >
        {(determination) => (
          <>
            <PlainText
              label={text.document}
              value={determination.document}
              isWrong={lacksDetermination && determination.document.trim() === ''}
              change={(document) => determined({ ...determination, document })}
            />
            <div class="filing-days" data-wrong={lacksDetermination}>
              <DayInput
                label={text.determinedOn}
                value={determination.date}
                change={(day) => determined({ ...determination, date: day as IsoDate })}
              />
            </div>
          </>
        )}
      </Part>
    </>
  );
}
