import type { LayerPurpose, ReadAs, ZoneImport } from '../../geodata/import/zoneImport.ts';
import type { ChosenLayers, ReadLayers } from './planLayers.ts';

/** How layers were read, to be kept with their import. */
export function readAsOf(layers: ChosenLayers, read: ReadLayers): ZoneImport['readAs'] {
  const noted = Object.entries(read).map(([purpose, { system, fields }]): [string, ReadAs] => {
    const { name, format, encoding } = layers[purpose as LayerPurpose]!.layer;
    const { code } = system.system;
    return [
      purpose,
      {
        layer: name,
        format,
        system: code,
        swapped: system.swapped,
        encoding: encoding?.encoding ?? null,
        fields,
      },
    ];
  });
  return Object.fromEntries(noted);
}
