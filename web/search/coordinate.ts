/**
 * A place typed as longitude and latitude, in either order, with comma, space or degree signs: `119.8388, 29.2290`,
 * `29.229 N 119.8388 E`, `东经119.84 北纬29.23`. undefined when the text is no such thing. In China longitude is always
 * beyond 73 and latitude below 54, so bare numbers are never ambiguous there. West and south are not understood: nothing
 * of China lies there.
 */
export function parseCoordinate(
  text: string,
): readonly [longitude: number, latitude: number] | undefined {
  const numbers = text.match(/-?\d+(?:\.\d+)?/g);
  const rest = text.replace(/-?\d+(?:\.\d+)?/g, '').replace(/[\s,，、;°度NE东北经纬]/gi, '');
  if (numbers?.length !== 2 || rest !== '') return undefined;
  const [first, second] = numbers.map(Number) as [number, number];
  const [longitude, latitude] =
    Math.abs(first) >= Math.abs(second) ? [first, second] : [second, first];
  const isPlace = longitude >= 73 && longitude <= 136 && latitude >= 3 && latitude <= 54;
  return isPlace ? [longitude, latitude] : undefined;
}
