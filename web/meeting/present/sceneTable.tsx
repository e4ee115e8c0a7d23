import '../look/sceneTable.css';
import type { SceneTable as Table } from '../../../geodata/meeting/sceneReading.ts';
import { say } from '../../words/words.ts';

/** Rates or ranks, a line each. */
export function SceneTable({ table: { columns, rows } }: { readonly table: Table }) {
  return (
    <div class="present-table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.zh} scope="col">
                {say(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.map(({ zh }) => zh).join()}>
              {row.map((cell, index) => (
                <td key={columns[index]?.zh}>{say(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
