import type { IsoDate } from '../../../geodata/date.ts';
import type { SupplyContract } from '../../../geodata/land/landRecord.ts';
import { requiredSupplies, supplyModeNames, supplyModes } from '../../../geodata/land/supply.ts';
import { DayInput } from '../../parts/dayInput.tsx';
import { say } from '../../words/words.ts';
import { Choice } from '../fields/choice.tsx';
import { OptionalChoice } from '../fields/optionalChoice.tsx';
import { PlainText } from '../fields/plainText.tsx';
import { words } from '../words/words.ts';
import { Days, Figures } from './members.tsx';

/** By which contract or decision land was supplied. */
export function ContractFields(props: {
  readonly contract: SupplyContract;
  readonly isWrong: boolean;
  readonly lacksDay: boolean;
  readonly change: (contract: SupplyContract) => void;
}) {
  const { contract, isWrong, lacksDay, change } = props;
  const text = words.value.filing.land.contract;
  return (
    <>
      <PlainText
        label={text.number}
        value={contract.number ?? ''}
        change={(number) => change({ ...contract, number: number === '' ? null : number })}
      />
      <Choice
        label={text.mode}
        options={supplyModes.map((value) => ({ value, name: say(supplyModeNames[value]) }))}
        value={contract.mode}
        change={(mode) => change({ ...contract, mode })}
      />
      <OptionalChoice
        label={text.required}
        options={requiredSupplies.map((value) => ({ value, name: text.requiredNames[value] }))}
        value={contract.required}
        change={(required) => change({ ...contract, required })}
      />
      <div class="filing-days" data-wrong={lacksDay}>
        <DayInput
          label={text.signed}
          value={contract.signed}
          change={(day) => change({ ...contract, signed: day as IsoDate })}
        />
      </div>
      <Days of={contract} names={text.days} change={change} />
      <Figures
        of={contract.agreedPerMu}
        names={text.perMu}
        isWrong={isWrong}
        change={(agreedPerMu) => change({ ...contract, agreedPerMu })}
      />
    </>
  );
}
