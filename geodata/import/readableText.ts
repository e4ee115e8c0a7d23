/** Control characters, and those that turn the text after them round. */
const unreadable = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** No number and no name is longer; a field that holds an essay is none of both. */
const longest = 200;

/** A number or a name of a parcel as it comes in: of `' 鞋\n塘'` 鞋塘 is left, of more than 200 characters the first, and `…`. */
export function readableText(text: string): string {
  const readable = text
    .slice(0, 4 * longest)
    .replaceAll(unreadable, '')
    .trim();
  const characters = Array.from(readable);
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : readable;
}
