/** The size of type in pixels: 15 on a desk, 38 on a wall. */
export function rem(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}
