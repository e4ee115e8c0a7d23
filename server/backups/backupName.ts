/** backupName('guatu', new Date('2026-11-29T03:15:00Z'), '.gpkg') → 'guatu-2026-11-29-031500.gpkg' */
export function backupName(what: 'guatu' | 'replaced', at: Date, ending: string): string {
  const [day, time] = at.toISOString().slice(0, 19).split('T');
  return `${what}-${day}-${time?.replaceAll(':', '')}${ending}`;
}
