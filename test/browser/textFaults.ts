import type { Page } from '@playwright/test';

/**
 * What is wrong with text and controls in sight: text smaller than `smallest` pixels, cut by an edge that does not scroll, or
 * under something else, and buttons, links and fields whose middle lies under something else, so that a tap there meets that.
 * A sentence each: `small 11.2 示例`. Text in the map is the map's own and not looked at.
 */
export function textFaults(page: Page, smallest: number): Promise<string[]> {
  return page.evaluate((least) => {
    const faults = new Set<string>();
    // A dialog that is open is all there is to read.
    const root = document.querySelector('dialog[open]') ?? document.body;
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const said = node.textContent?.trim() ?? '';
      const element = node.parentElement;
      if (said === '' || !element?.checkVisibility({ visibilityProperty: true })) continue;
      if (element.closest('.heard, .paper, .map-export-preview, option, .maplibregl-map, [inert]'))
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        if (box.width < 2 || !isInSight(element, x, y)) continue;
        const size = Number.parseFloat(getComputedStyle(element).fontSize);
        if (size < least) faults.add(`small ${size.toFixed(1)} ${said}`);
        const over = whatCovers(element, x, y);
        if (over !== undefined) faults.add(`under ${over}: ${said}`);
        if (isCut(element, box)) faults.add(`cut ${said}`);
      }
    }
    for (const control of root.querySelectorAll(
      'button, a[href], input, select, textarea, summary',
    )) {
      if (!control.checkVisibility({ visibilityProperty: true })) continue;
      if (getComputedStyle(control).pointerEvents === 'none') continue;
      if (control.closest('.heard, .paper, .maplibregl-map, [inert]')) continue;
      const box = control.getBoundingClientRect();
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      if (box.width < 2 || !isInSight(control, x, y)) continue;
      const over = whatCovers(control.closest('label') ?? control, x, y);
      const name = control.getAttribute('aria-label') ?? control.textContent?.trim();
      if (over !== undefined) faults.add(`out of reach under ${over}: ${name}`);
    }
    return [...faults];

    /** What lies on top of an element at a place, `div.card`; undefined when nothing foreign does. */
    function whatCovers(element: Element, x: number, y: number): string | undefined {
      const top = document.elementFromPoint(x, y);
      if (!top || element.contains(top) || top.contains(element)) return undefined;
      return `${top.tagName.toLowerCase()}.${top.getAttribute('class') ?? ''}`;
    }

    /** Within the window and within everything around it that scrolls or cuts. */
    function isInSight(inner: Element, x: number, y: number): boolean {
      if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return false;
      for (let around: Element | null = inner; around; around = around.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(around);
        if (overflowX === 'visible' && overflowY === 'visible') continue;
        const { left, right, top, bottom } = around.getBoundingClientRect();
        if (x < left + 2 || x > right - 2 || y < top + 2 || y > bottom - 2) return false;
      }
      return true;
    }

    /** Beyond the window, or beyond something that hides what is beyond it and cannot be scrolled. */
    function isCut(inner: Element, box: DOMRect): boolean {
      for (let around: Element | null = inner; around; around = around.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(around);
        const edge = around.getBoundingClientRect();
        const beyondX = box.right > edge.right + 1 || box.left < edge.left - 1;
        const beyondY = box.bottom > edge.bottom + 3 || box.top < edge.top - 3;
        if (/auto|scroll/.test(overflowX) || /auto|scroll/.test(overflowY)) return false;
        if ((overflowX !== 'visible' && beyondX) || (overflowY !== 'visible' && beyondY))
          return true;
      }
      return box.right > innerWidth + 1 || box.left < -1 || box.bottom > innerHeight + 1;
    }
  }, smallest);
}
