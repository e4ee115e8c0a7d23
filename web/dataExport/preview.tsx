import { computed } from '@preact/signals';
import { dataFormats } from '../../geodata/export/dataFormat.ts';
import { exportFields } from '../../geodata/export/exportField.ts';
import { addressOf, getJson, type AskedMoment } from '../api.ts';
import { language } from '../state/current.ts';
import { resource, shown } from '../state/loadable.ts';
import { ofZone, parcelFeatures } from '../state/records.ts';
import { blocks } from './blocks.ts';
import { chosenParcels, current } from './choice.ts';
import { words } from './words/words.ts';

/** Parcels whose values are shown. */
const mostShown = 3;

type ExportedFeatures = {
  readonly features: readonly {
    readonly id: string;
    readonly properties: Readonly<Record<string, string | number | null>>;
  }[];
};

/** Some parcels of the extent that the page holds. */
const sampled = computed((): readonly string[] => {
  const { extent, block } = current.value;
  if (extent === 'parcels') return chosenParcels.value.slice(0, mostShown);
  const wanted = block ?? blocks()[0]?.id;
  return parcelFeatures.value
    .filter(({ properties }) => extent !== 'block' || properties.block === wanted)
    .slice(0, mostShown)
    .map(({ id }) => id);
});

const samples = resource<ExportedFeatures>(
  () =>
    sampled.value.length === 0
      ? null
      : ofZone((zone, moment) => exportedParcels(zone, moment, sampled.value)),
  getJson,
);

/** Some parcels as a file has them. */
function exportedParcels(
  zone: string,
  { asOf, knownBy }: AskedMoment,
  ids: readonly string[],
): string {
  const query = new URLSearchParams({
    ids: ids.join(','),
    lang: language.value,
    ...(asOf !== null && { asOf }),
    ...(knownBy !== null && { knownBy }),
  });
  return `${addressOf.dataExport(zone)}?${query.toString()}`;
}

/** The fields that the file will have, with what stands in them of some parcels. */
export function Preview() {
  const text = words.value.dataExport;
  const { format, extent, cut, tiles } = current.value;
  const features = shown(samples.state.value)?.features ?? [];
  const isShapefile = format === 'shp';
  if (tiles)
    return (
      <div class="data-export-preview quiet">
        {text.tilesTell.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    );
  if (dataFormats[format].attributes === 'some')
    return (
      <p class="data-export-preview quiet">{text.fewFields[format === 'dxf' ? 'dxf' : 'txt']}</p>
    );
  return (
    <div class="data-export-preview table-scroller" tabIndex={0}>
      <table>
        <caption class="quiet">{text.fields}</caption>
        <thead>
          <tr>
            <th scope="col">{text.field}</th>
            {isShapefile && <th scope="col">{text.code}</th>}
            {features.map(({ id }, index) => (
              <th key={id} scope="col">
                {text.example(index + 1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {exportFields(extent === 'drawn' && cut).map(({ code, name }) => (
            <tr key={code}>
              <th scope="row">{name[language.value]}</th>
              {isShapefile && (
                <td>
                  <code>{code}</code>
                </td>
              )}
              {features.map(({ id, properties }) => (
                <td key={id}>{properties[name[language.value]]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
