import type { IsoInstant } from '../../geodata/date.ts';

const inChina = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** `2026-07-01 08:30` */
export function momentText(moment: IsoInstant): string {
  return inChina.format(new Date(moment));
}
