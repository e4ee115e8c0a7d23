import type { Bilingual } from '../../../geodata/bilingual.ts';
import { sceneOf } from '../../../geodata/meeting/makeDeck.ts';
import type { Deck, Scene } from '../../../geodata/meeting/deck.ts';

/** A scene at another place of the run; places beyond the ends are the ends. */
export function moveScene(deck: Deck, id: string, to: number): Deck {
  const scene = deck.scenes.find((one) => one.id === id);
  if (!scene) return deck;
  const others = deck.scenes.filter((one) => one !== scene);
  const at = Math.max(0, Math.min(others.length, to));
  return { ...deck, scenes: [...others.slice(0, at), scene, ...others.slice(at)] };
}

export function changeScene(
  deck: Deck,
  id: string,
  part: Partial<Pick<Scene, 'title' | 'notes' | 'hidden'>>,
): Deck {
  return {
    ...deck,
    scenes: deck.scenes.map((scene) => (scene.id === id ? { ...scene, ...part } : scene)),
  };
}

export function removeScene(deck: Deck, id: string): Deck {
  return { ...deck, scenes: deck.scenes.filter((scene) => scene.id !== id) };
}

/** The view of an address as the last scene: `view-3`. */
export function addView(deck: Deck, address: string): Deck {
  const scene = { ...sceneOf({ kind: 'view' }), id: freeId(deck), address };
  return { ...deck, scenes: [...deck.scenes, scene] };
}

function freeId({ scenes }: Deck): string {
  const taken = new Set(scenes.map(({ id }) => id));
  let number = 1;
  while (taken.has(`view-${number}`)) number += 1;
  return `view-${number}`;
}

/** What was typed, in whatever language; null where nothing was. */
export function typed(text: string): Bilingual | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : { zh: trimmed, en: trimmed };
}

/** An id for a new deck that none of the others has: '2010-09', then '2010-09-2'. */
export function freeDeckId(month: string, taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? month : `${month}-${number}`;
    if (!taken.includes(id)) return id;
  }
}
