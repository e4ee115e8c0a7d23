import { defaultView, type View } from './view.ts';

/** What the reader's own system says of how they read; an address need not say it again. */
export type Reader = Pick<View, 'language' | 'colourScheme'>;

export const usualReader: Reader = {
  language: defaultView.language,
  colourScheme: defaultView.colourScheme,
};

/**
 * The first of the two languages that the browser lists, `['de-DE', 'zh-CN']` → zh; English for whoever reads neither. Dark
 * where the system is.
 */
export function readerOf(languages: readonly string[], isDark: boolean): Reader {
  const known = languages.map((language) => /^(zh|en)\b/i.exec(language)?.[1]?.toLowerCase());
  const first = known.find((language) => language !== undefined);
  return {
    language: first === 'zh' || languages.length === 0 ? 'zh' : 'en',
    colourScheme: isDark ? 'dark' : 'light',
  };
}
