import type { ExportLayer } from './exportLayer.ts';

/** What a table says on every row of all its parcels, by the names of the columns. */
export function contextOf({
  zone,
  asOf,
  system,
  notes,
  language,
}: ExportLayer): ReadonlyMap<string, string> {
  const [names, between] =
    language === 'zh'
      ? [['开发区', '截至', '坐标系', '说明'], '；']
      : [['Zone', 'On', 'Coordinate system', 'Notes'], ' · '];
  const values = [
    zone[language],
    asOf,
    `${system.code} ${system.name[language]}`,
    notes.join(between),
  ];
  return new Map(names.map((name, index) => [name, values[index] ?? '']));
}
