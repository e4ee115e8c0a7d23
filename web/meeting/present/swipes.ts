import { stepScene } from './steps.ts';

let from: { readonly x: number; readonly y: number } | null = null;

/** A finger drawn across the panel turns the scene; up and down it scrolls. */
export const swipes = {
  onTouchStart: ({ touches }: TouchEvent) => {
    const [touch] = touches;
    from = touch && touches.length === 1 ? { x: touch.clientX, y: touch.clientY } : null;
  },
  onTouchEnd: ({ changedTouches }: TouchEvent) => {
    const [touch] = changedTouches;
    if (!touch || !from) return;
    const [across, along] = [touch.clientX - from.x, touch.clientY - from.y];
    from = null;
    if (Math.abs(across) > 60 && Math.abs(across) > 2 * Math.abs(along))
      stepScene(across < 0 ? 1 : -1);
  },
};
