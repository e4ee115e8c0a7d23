import type { IsoDate } from '../../../geodata/date.ts';
import { constructionNames, constructionStatuses } from '../../../geodata/land/construction.ts';
import {
  highTechClasses,
  nothingDeveloped,
  type EnterpriseFigures,
  type SupplyContract,
} from '../../../geodata/land/landRecord.ts';
import { highTechNames } from '../../../geodata/land/structure.ts';
import { supplyNames, supplyStatuses } from '../../../geodata/land/supply.ts';
import { DayInput } from '../../parts/dayInput.tsx';
import { say } from '../../words/words.ts';
import { From } from '../fields/commonFields.tsx';
import type { FieldsProps } from '../fields/fieldsProps.ts';
import { NumberField } from '../fields/numberField.tsx';
import { OptionalChoice } from '../fields/optionalChoice.tsx';
import { words } from '../words/words.ts';
import { ContractFields } from './contractFields.tsx';
import { DevelopmentFields } from './developmentFields.tsx';
import { LandFindings } from './landFindings.tsx';
import { Days, Figures, Part } from './members.tsx';

/** What is on record of the land of a parcel on a day, all of it. */
export function LandFields(props: FieldsProps<'parcelLand'>) {
  const { record, change, before, lacks } = props;
  const text = words.value.filing.land;
  const isWrong = lacks('figures');
  return (
    <>
      <p class="quiet">{text.whole}</p>
      {before ? (
        <p>
          {text.asOf} <b>{record.asOf}</b>
        </p>
      ) : (
        <div class="filing-days" data-wrong={lacks('day')}>
          <DayInput
            label={text.asOf}
            value={record.asOf}
            change={(day) => change({ ...record, asOf: day as IsoDate })}
          />
        </div>
      )}
      <OptionalChoice
        label={text.supply}
        options={supplyStatuses.map((value) => ({
          value,
          name: `${value} ${say(supplyNames[value])}`,
        }))}
        value={record.supply}
        change={(supply) => change({ ...record, supply })}
      />
      <OptionalChoice
        label={text.construction}
        options={constructionStatuses.map((value) => ({
          value,
          name: `${value} ${say(constructionNames[value])}`,
        }))}
        value={record.construction}
        change={(construction) => change({ ...record, construction })}
      />
      <OptionalChoice
        label={text.highTech}
        options={highTechClasses.map((value) => ({ value, name: say(highTechNames[value]) }))}
        value={record.highTech}
        change={(highTech) => change({ ...record, highTech })}
      />
      <Days of={record} names={{ approved: text.approved }} change={change} />
      <Part
        name={text.contract.title}
        of={record.contract}
        blank={blankContract(record.asOf)}
        change={(contract) => change({ ...record, contract })}
      >
        {(contract) => (
          <ContractFields
            contract={contract}
            isWrong={isWrong}
            lacksDay={lacks('contract')}
            change={(next) => change({ ...record, contract: next })}
          />
        )}
      </Part>
      <Part
        name={text.development.title}
        of={record.development}
        blank={nothingDeveloped}
        change={(development) => change({ ...record, development })}
      >
        {(development) => (
          <DevelopmentFields
            development={development}
            isWrong={isWrong}
            lacksDetermination={lacks('determination')}
            change={(next) => change({ ...record, development: next })}
          />
        )}
      </Part>
      <Part
        name={text.enterprise.title}
        of={record.enterprise}
        blank={nothingOfFirm}
        change={(enterprise) => change({ ...record, enterprise })}
      >
        {(enterprise) => (
          <Figures
            of={enterprise}
            names={text.enterprise.figures}
            isWrong={isWrong}
            change={(next) => change({ ...record, enterprise: next })}
          />
        )}
      </Part>
      <NumberField
        label={text.siteCover}
        value={record.siteCoverM2}
        isWrong={isWrong}
        change={(siteCoverM2) => change({ ...record, siteCoverM2 })}
      />
      <NumberField
        label={text.residents}
        value={record.residents}
        isWrong={isWrong}
        change={(residents) => change({ ...record, residents })}
      />
      <From {...props} />
      <LandFindings record={record} />
    </>
  );
}

const nothingOfFirm: EnterpriseFigures = {
  fixedInvestment: null,
  income: null,
  tax: null,
  addedValue: null,
  employees: null,
  energy: null,
  emissions: null,
  research: null,
};

function blankContract(signed: IsoDate): SupplyContract {
  return {
    number: null,
    mode: 'listing',
    required: null,
    signed,
    agreedStart: null,
    agreedCompletion: null,
    handedOver: null,
    permitted: null,
    termEnd: null,
    expiryResolved: null,
    agreedPerMu: { investment: null, income: null, tax: null },
  };
}
