import type { DraftLayer } from '../../../geodata/import/importDraft.ts';
import type { LayerPurpose } from '../../../geodata/import/zoneImport.ts';
import { roles, type Role } from '../../../geodata/survey/fields/roleNames.ts';
import { readingOf, withField } from '../choices/layerChoices.ts';
import { choices, choose } from '../draft/choose.ts';
import { words } from '../words/words.ts';

/** What is asked of an area that is no parcel. */
const ofAreas: readonly Role[] = ['number', 'name'];

/** Which field of the file is number, name, area and so on; what was recognised is marked. */
export function FieldChoices(props: {
  readonly layer: DraftLayer;
  readonly index: number;
  readonly purpose: LayerPurpose;
}) {
  const { layer, index, purpose } = props;
  const text = words.value.importing;
  const chosen = (choices.value && readingOf(choices.value, index)?.fields) ?? {};
  const guessed = (role: Role, field: string) =>
    layer.roles.some((guess) => guess.role === role && guess.field === field);
  if (layer.fields.length === 0 || purpose === 'boundary') return null;
  return (
    <div class="import-fields">
      <h4>{text.fields}</h4>
      <div>
        {(purpose === 'parcel' ? roles : ofAreas).map((role) => (
          <label key={role}>
            <span>{text.roles[role]}</span>
            <select
              value={chosen[role] ?? ''}
              onChange={(event) => {
                const { value } = event.currentTarget;
                choose((all) => withField(all, index, role, value === '' ? null : value));
              }}
            >
              <option value="">{text.noField}</option>
              {layer.fields.map((field) => (
                <option key={field} value={field}>
                  {guessed(role, field) ? text.guessedField(field) : field}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      {layer.rows.length > 0 && (
        <details class="import-sample">
          <summary>{text.rowsOfLayer}</summary>
          <div class="import-sample-table" tabIndex={0}>
            <table>
              <thead>
                <tr>
                  {layer.fields.map((field) => (
                    <th key={field} scope="col">
                      {field}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {layer.rows.map((row, line) => (
                  <tr key={line}>
                    {row.map((cell, column) => (
                      <td key={column}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </div>
  );
}
