import { bilingual, type Bilingual } from '../../../geodata/bilingual.ts';
import type { ZoneReading } from '../../tiles/zoneReading.ts';
import { titleOf } from '../ogc/links.ts';

const marks = {
  example: bilingual('示例数据，并非真实地块', 'Example data, no real land'),
  schematic: bilingual('含示意边界，非测绘成果', 'Some boundaries are schematic and no survey'),
} satisfies Record<string, Bilingual>;

/** Whose land it is, and what a map of it has to say of its boundaries. A name is text: maps take an attribution for markup. */
export function attributionOf({ zone, hasSketches }: ZoneReading): string {
  const said = [
    zone.name,
    ...(zone.origin === 'example' ? [marks.example] : []),
    ...(hasSketches ? [marks.schematic] : []),
  ];
  return said.map((text) => escaped(titleOf(text))).join(' · ');
}

const codes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => codes[character] ?? character);
}
