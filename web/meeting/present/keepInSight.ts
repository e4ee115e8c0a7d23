/** How much smaller a scene may be said than it is meant to be. */
const steps = [1, 0.94, 0.88, 0.82, 0.76];

/**
 * Says a scene as large as all of it is in sight. What is too long for the smallest type is said in the usual one, and scrolled.
 *
 * @param panel whose type follows `--fit`
 */
export function keepInSight(panel: HTMLElement): () => void {
  const isInSight = (step: number) => {
    panel.style.setProperty('--fit', String(step));
    return panel.scrollHeight <= panel.clientHeight;
  };
  const fit = () => {
    if (!steps.some(isInSight)) panel.style.removeProperty('--fit');
  };
  const said = new MutationObserver(fit);
  said.observe(panel, { childList: true, characterData: true, subtree: true });
  const screen = new ResizeObserver(fit);
  screen.observe(panel);
  return () => {
    said.disconnect();
    screen.disconnect();
  };
}
