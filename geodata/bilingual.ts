/** One wording in both languages of the screen. Chinese is the original wherever a source is Chinese. */
export type Bilingual = { readonly zh: string; readonly en: string };

export type Language = keyof Bilingual;

export function bilingual(zh: string, en: string): Bilingual {
  return { zh, en };
}
