import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Says on a scroller, by `data-more`, whether something lies beyond its right edge, so that it can be seen that it does. */
export function useMoreToTheRight(scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const tell = () => {
      const { scrollLeft, clientWidth, scrollWidth } = element;
      element.dataset['more'] = String(scrollLeft + clientWidth < scrollWidth - 1);
    };
    const watcher = new ResizeObserver(tell);
    for (const one of [element, ...element.children]) watcher.observe(one);
    element.addEventListener('scroll', tell, { passive: true });
    return () => {
      watcher.disconnect();
      element.removeEventListener('scroll', tell);
    };
  }, []);
}
