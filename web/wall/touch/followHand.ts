/** Below and above these shares of the width a touch says from which side somebody reaches in. */
const sides = { left: 0.4, right: 0.6 };

/** Which side the buttons stand on, told by where the map is touched: `data-hand`. Between the two it stays. */
export function followHand(container: HTMLElement): () => void {
  const root = document.documentElement;
  const hear = ({ clientX }: PointerEvent) => {
    const share = clientX / window.innerWidth;
    if (share < sides.left) root.dataset['hand'] = 'left';
    else if (share > sides.right) root.dataset['hand'] = 'right';
  };
  container.addEventListener('pointerup', hear, true);
  return () => {
    container.removeEventListener('pointerup', hear, true);
    delete root.dataset['hand'];
  };
}
