import { addressOf, getFile } from '../../api.ts';
import { dateAsked } from '../../state/current.ts';
import type { Writer } from '../saving.ts';

/** Has the server take an offline copy of the zone that opens with the day on show; who leaves meanwhile cancels it there. */
export function offlineOf(zone: string): Writer {
  return ({ signal }) =>
    getFile(addressOf.offlineCopy(zone, dateAsked.peek(), document.baseURI), { signal });
}
