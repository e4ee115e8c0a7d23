import { bilingual, type Bilingual } from '../../../bilingual.ts';
import type { ParcelRecord } from '../../../records.ts';
import { fromSquareMetres } from '../../../units.ts';
import type { Doubt } from '../../../zone.ts';
import { exampleProvenance } from './log.ts';

/** Two doubts, so that there is something to open: an area that disagrees with its drawing, and a silent log. */
export function doubtsAbout(records: readonly ParcelRecord[]): Doubt[] {
  return [...areaDoubt(records), ...silenceDoubt(records)];
}

function areaDoubt(records: readonly ParcelRecord[]): Doubt[] {
  const deviation = ({ parcel }: ParcelRecord) =>
    parcel.registered ? Math.abs(parcel.registered.squareMetres / parcel.measuredM2 - 1) : -1;
  const worst = records.reduce((a, b) => (deviation(b) > deviation(a) ? b : a));
  const { parcel } = worst;
  if (!parcel.registered) return [];
  const measured = `${fromSquareMetres(parcel.measuredM2, 'mu').toFixed(2)}`;
  const percent = (deviation(worst) * 100).toFixed(1);
  return [
    {
      id: 'doubt-1',
      title: bilingual(
        '示例：登记面积与图上面积不符',
        'Example: registered and measured area differ',
      ),
      readings: [
        reading(
          bilingual(
            `登记：${parcel.registered.asPrinted}`,
            `Register: ${parcel.registered.asPrinted}`,
          ),
        ),
        reading(bilingual(`图上：${measured} 亩`, `Drawing: ${measured} 亩`)),
      ],
      handling: bilingual(
        `相差 ${percent}%，两个数都保留，统计按登记面积。`,
        `They differ by ${percent} %. Both are kept; counts use the registered area.`,
      ),
      facts: [],
      subjects: [{ kind: 'parcel', id: parcel.id }],
    },
  ];
}

function silenceDoubt(records: readonly ParcelRecord[]): Doubt[] {
  const silent = records.find(({ log, projects }) => log.length === 0 && projects.length > 0);
  if (!silent) return [];
  return [
    {
      id: 'doubt-2',
      title: bilingual('示例：有项目而无进度', 'Example: a project without any progress'),
      readings: [
        reading(bilingual('项目表：已有项目', 'Project list: a project is entered')),
        reading(bilingual('进度记录：无', 'Progress log: nothing')),
      ],
      handling: bilingual(
        '进度按未知显示，不推断。',
        'Progress is shown as unknown; nothing is inferred.',
      ),
      facts: [],
      subjects: [{ kind: 'parcel', id: silent.parcel.id }],
    },
  ];
}

function reading(text: Bilingual): Doubt['readings'][number] {
  return { text, provenance: exampleProvenance };
}
