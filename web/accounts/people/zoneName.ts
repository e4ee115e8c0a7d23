import { zoneList } from '../../state/records.ts';
import { say } from '../../words/words.ts';

/** The name of a zone; its id where it is not there any more. */
export function zoneName(id: string): string {
  const zone = zoneList.value?.find((one) => one.id === id);
  return zone ? say({ zh: zone.name, en: zone.nameEn }) : id;
}
