import type { Locator } from '@playwright/test';

type VisibleLines = { readonly inSight: number; readonly all: number };

/**
 * How many lines of text stand in an element, and how many of them lie whole within `clip`, which scrolls them, and beneath
 * what sticks at its top.
 */
export function linesIn(element: Locator, clip: string, sticky: string): Promise<VisibleLines> {
  return element.evaluate(
    (panel, [clipSelector, stickySelector]) => {
      const scroller = panel.closest(clipSelector)!.getBoundingClientRect();
      const above = panel.ownerDocument.querySelector(stickySelector)!.getBoundingClientRect();
      const texts = document.createTreeWalker(panel, NodeFilter.SHOW_TEXT);
      const bottoms: number[] = [];
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const { bottom, width } of range.getClientRects()) if (width > 1) bottoms.push(bottom);
      }
      // Text of two sizes on one line differs by a few pixels.
      const lines = bottoms
        .toSorted((a, b) => a - b)
        .filter((bottom, index, all) => index === 0 || bottom - all[index - 1]! > 6);
      const isInSight = (bottom: number) =>
        bottom <= scroller.bottom + 1 && bottom >= above.bottom + 8;
      return { inSight: lines.filter(isInSight).length, all: lines.length };
    },
    [clip, sticky] as const,
  );
}
