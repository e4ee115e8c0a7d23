import type { Feature } from 'write-excel-file/universal';
import type { Axis } from '../../../geodata/axis.ts';
import { ledgerColumns, ledgerKeys } from '../../../geodata/entry/ledger/ledgerColumns.ts';
import { columnLetters } from '../../../geodata/formats/workbook/workbookSheet.ts';
import { escaped } from './escaped.ts';

/** Title and headings, which stay in sight. */
export const headingRow = 2;

/** What a program offers and says while cells are filled in. */
export type LedgerChoices = {
  readonly rows: number;
  readonly sheet: string;
  readonly states: (axis: Axis) => readonly string[];
  readonly stateTitle: string;
  readonly stateSaid: string;
  readonly percentTitle: string;
  readonly percentSaid: string;
};

/**
 * What write-excel-file 4.1.1 has no option for: a filter on the headings, lists of states and percents from 0 to 100. The order of elements is the standard's (ECMA-376 part 1, 18.3.1.99).
 */
export function fillingIn(choices: LedgerChoices): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) =>
            sheetIndex === 0 ? withValidations(withFilter(xml, choices), choices) : xml,
        },
        'xl/workbook.xml': {
          transform: (xml) =>
            xml.replace('<definedNames/>', `<definedNames>${filterName(choices)}</definedNames>`),
        },
      },
    },
  };
}

function withFilter(xml: string, choices: LedgerChoices): string {
  return xml.replace('</sheetData>', `</sheetData><autoFilter ref="${rangeOf(choices)}"/>`);
}

/** A filtered range has to be named too. Sheets are named by our own words, without quotes or marks of XML. */
function filterName(choices: LedgerChoices): string {
  const range = rangeOf(choices).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'${choices.sheet}'!${range}</definedName>`;
}

function rangeOf({ rows }: LedgerChoices): string {
  return `A${headingRow}:${columnLetters(ledgerKeys.length + ledgerColumns.length)}${headingRow + rows}`;
}

/** Before whatever comes after them in a sheet. */
function withValidations(xml: string, choices: LedgerChoices): string {
  const all = ledgerColumns.flatMap(({ axis, field }, index) => {
    const letters = columnLetters(ledgerKeys.length + index + 1);
    const range = `${letters}${headingRow + 1}:${letters}${headingRow + choices.rows}`;
    if (field === 'state') return [stateList(range, choices.states(axis), choices)];
    return field === 'percent' ? [percentRange(range, choices)] : [];
  });
  const validations = `<dataValidations count="${all.length}">${all.join('')}</dataValidations>`;
  return xml.replace(
    /<(?:hyperlinks|printOptions|pageMargins|pageSetup|drawing|legacyDrawing)\b|<\/worksheet>/,
    (next) => validations + next,
  );
}

/** Other words are warned of, not refused: a state may be typed in either language. */
function stateList(
  range: string,
  states: readonly string[],
  { stateTitle, stateSaid }: LedgerChoices,
): string {
  return `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" errorTitle="${escaped(stateTitle)}" error="${escaped(stateSaid)}" sqref="${range}"><formula1>"${escaped(states.join(','))}"</formula1></dataValidation>`;
}

function percentRange(range: string, { percentTitle, percentSaid }: LedgerChoices): string {
  return `<dataValidation type="decimal" errorStyle="warning" allowBlank="1" showErrorMessage="1" errorTitle="${escaped(percentTitle)}" error="${escaped(percentSaid)}" sqref="${range}"><formula1>0</formula1><formula2>1</formula2></dataValidation>`;
}
