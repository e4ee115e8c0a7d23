/** Does the last of what it is given, once per frame: a pointer moves more often than a screen can show. */
export function oncePerFrame<Given>(act: (given: Given) => void): (given: Given) => void {
  let next: { readonly given: Given } | null = null;
  return (given) => {
    if (next === null)
      requestAnimationFrame(() => {
        const due = next;
        next = null;
        if (due) act(due.given);
      });
    next = { given };
  };
}
