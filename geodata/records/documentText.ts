/**
 * Why a sentence states nothing of the zone: a heading; words of the web page around the document; a sentence that only
 * leads over to the next ones; praise that names nothing which could be checked.
 */
const notFactReasons = ['heading', 'page', 'transition', 'praise'] as const;
type NotFactReason = (typeof notFactReasons)[number];

/**
 * A sentence of a document at its section, `一(二)`: either restated by facts, or none and why. Long sentences are cut at
 * semicolons, headings stand alone.
 */
export type Sentence = { readonly section: string; readonly text: string } & (
  | { readonly facts: readonly [string, ...string[]] }
  | { readonly notFact: NotFactReason }
);

/** A document from its first sentence to its last. The records are held against it before they are shipped. */
export type DocumentText = { readonly source: string; readonly sentences: readonly Sentence[] };
