/** A pair of a drawing: what it is, and its value. */
export type Pair = readonly [code: number, value: string | number];

/** Pairs as they stand in the file, a line for the code and one for the value. */
export function written(pairs: readonly Pair[]): string {
  return pairs.map(([code, value]) => `${code}\r\n${value}\r\n`).join('');
}

/** Text of a drawing: it has one line, and `^` and `%%` begin codes. */
export function drawingText(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('^', '^ ').replaceAll('%%', '% %');
}

/** A name of a layer: without the marks that CAD keeps for itself. */
export function layerName(name: string): string {
  return name.replace(/[<>/\\":;?*|=,`]/g, '-');
}

/** Handles, which tell every thing of a drawing from every other; those below 100 are of the frame. */
export function handles(): () => string {
  let last = 0xff;
  return () => (last += 1).toString(16).toUpperCase();
}
