import { dateAsked, knownOn, language } from '../state/current.ts';
import { knownOf } from '../state/records.ts';
import { chosenParcels, current, drawnArea } from './choice.ts';

/** What is chosen as the body of a request; `block` where none was chosen is the first of the list. */
export function requestBody(firstBlock: string | undefined): object {
  const { format, system, encoding, extent, block, cut } = current.peek();
  const asOf = dateAsked.peek();
  const knownBy = knownOf(asOf, knownOn.peek());
  return {
    format,
    crs: system.code,
    encoding,
    lang: language.peek(),
    ...(asOf !== null && { asOf }),
    ...(knownBy !== null && { knownBy }),
    ...(extent === 'block' && { blocks: [block ?? firstBlock ?? ''] }),
    ...(extent === 'parcels' && { ids: chosenParcels.peek() }),
    ...(extent === 'drawn' && { geometry: drawnArea.peek(), cut }),
  };
}
