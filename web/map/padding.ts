/** Pixels of each edge of the map that panels lie on. */
type Padding = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

const gap = 24;

/**
 * How much of the map is under panels now, read from the panels themselves: each says by `data-covers="left"` which edge
 * it grows from. What would leave less than a seventh of the map free is not padded for, or the camera would zoom to nothing.
 */
export function coveredPadding(map: DOMRect): Padding {
  const padding = { left: gap, right: gap, top: gap, bottom: gap };
  for (const panel of document.querySelectorAll<HTMLElement>('[data-covers]')) {
    const box = restingPlace(panel);
    if (box.width === 0 || box.height === 0) continue;
    const declared = panel.dataset['covers'];
    if (declared === undefined) continue;
    // What lies across the whole foot of an upright wall stands at the side of every other screen.
    const edge = declared === 'right' && box.width > map.width * 0.85 ? 'bottom' : declared;
    switch (edge) {
      case 'left':
        padding.left = Math.max(padding.left, box.right - map.left + gap);
        break;
      case 'right':
        padding.right = Math.max(padding.right, map.right - box.left + gap);
        break;
      case 'top':
        padding.top = Math.max(padding.top, box.bottom - map.top + gap);
        break;
      case 'bottom':
        padding.bottom = Math.max(padding.bottom, map.bottom - box.top + gap);
        break;
    }
  }
  const fits = (a: number, b: number, size: number) => a + b < size * 0.85;
  return {
    ...(fits(padding.left, padding.right, map.width)
      ? { left: padding.left, right: padding.right }
      : { left: gap, right: gap }),
    ...(fits(padding.top, padding.bottom, map.height)
      ? { top: padding.top, bottom: padding.bottom }
      : { top: gap, bottom: gap }),
  };
}

/** Where a panel will be when it has slid in: its box now, less the way it still has to go. */
function restingPlace(panel: HTMLElement): DOMRect {
  const { x, y, width, height } = panel.getBoundingClientRect();
  const { m41, m42 } = new DOMMatrixReadOnly(getComputedStyle(panel).transform);
  return new DOMRect(x - m41, y - m42, width, height);
}
