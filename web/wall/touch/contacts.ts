/** Where a finger, or more than one, lies on the screen, in pixels. */
export type Contact = {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  /** The larger half of what it covers; 0 where the screen does not tell. */
  readonly radius: number;
};

type Surface = { readonly width: number; readonly height: number };

/**
 * On a screen of 55 inches, 68 cm high, the share is 19 mm: half a palm is 35 mm and more, half a fingertip 5 to 10. On one of 86
 * inches it is 30 mm.
 */
const palmShare = 0.028;

export function isPalm({ radius }: Contact, { width, height }: Surface): boolean {
  return radius > palmShare * Math.min(width, height);
}

/** One person's two fingers begin nearer to each other than this share of the longer side. */
const reachShare = 0.4;

/**
 * Whether a contact that has just begun moves the map, beside those that do: no palm, not a third, and no second person, whose
 * finger would make the first one's pan a pinch.
 */
export function movesMap(contact: Contact, moving: readonly Contact[], surface: Surface): boolean {
  const [first] = moving;
  if (isPalm(contact, surface) || moving.length >= 2) return false;
  if (first === undefined) return true;
  const reach = reachShare * Math.max(surface.width, surface.height);
  return Math.hypot(contact.x - first.x, contact.y - first.y) <= reach;
}

/** A touch from its first contact to its last. */
export type Press = {
  readonly began: number;
  /** How many lay there at once, at most. */
  readonly contacts: number;
  /** The longest way from where it began, in pixels. */
  readonly moved: number;
  readonly wasPalm: boolean;
};

const longestTap = 800;
/** Of the shorter side: 22 pixels of a 4K screen, as far as a finger rolls. */
const rollShare = 0.0125;

/** Whether a press that ends now means what lies under it: one finger, short, in its place. */
export function isTap(press: Press, now: number, { width, height }: Surface): boolean {
  return (
    press.contacts === 1 &&
    !press.wasPalm &&
    now - press.began <= longestTap &&
    press.moved <= Math.max(12, rollShare * Math.min(width, height))
  );
}
