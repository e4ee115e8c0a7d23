type Step =
  | { readonly kind: 'any' }
  | { readonly kind: 'one' }
  | { readonly kind: 'letter'; readonly letter: string };

/** A pattern of LIKE: `%` is any number of characters, `_` one, a backslash takes the meaning of what follows it. */
export function likePattern(pattern: string): (text: string) => boolean {
  const steps = stepsOf(pattern);
  return (text) => matches(steps, [...text]);
}

function stepsOf(pattern: string): readonly Step[] {
  const steps: Step[] = [];
  const letters = [...pattern];
  for (let index = 0; index < letters.length; index += 1) {
    const letter = letters[index] as string;
    const escaped = letter === '\\' ? letters[index + 1] : undefined;
    if (escaped !== undefined) {
      steps.push({ kind: 'letter', letter: escaped });
      index += 1;
    } else if (letter === '%') steps.push({ kind: 'any' });
    else if (letter === '_') steps.push({ kind: 'one' });
    else steps.push({ kind: 'letter', letter });
  }
  return steps;
}

/** Goes back to the last `%` only, so that `%a%a%a%b` takes no longer than its length times that of the text. */
function matches(steps: readonly Step[], letters: readonly string[]): boolean {
  let step = 0;
  let letter = 0;
  let lastAny = -1;
  let resumeAt = 0;
  while (letter < letters.length) {
    const current = steps[step];
    if (current?.kind === 'any') {
      lastAny = step;
      resumeAt = letter;
      step += 1;
    } else if (
      current !== undefined &&
      (current.kind === 'one' || current.letter === letters[letter])
    ) {
      step += 1;
      letter += 1;
    } else if (lastAny >= 0) {
      step = lastAny + 1;
      resumeAt += 1;
      letter = resumeAt;
    } else return false;
  }
  return steps.slice(step).every(({ kind }) => kind === 'any');
}
