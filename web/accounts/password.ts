/** Characters that a password has at least; the server says so too. */
const shortest = 8;

/** Whether a password has as many characters as it needs, in whatever script. */
export function isLongEnough(password: string): boolean {
  return [...password].length >= shortest;
}
