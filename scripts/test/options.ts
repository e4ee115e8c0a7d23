/** What the command line of `npm test` asks for, or what is wrong with it in a sentence. */
type Options = { readonly names: readonly string[] } | { readonly wrong: string };

/** Reads `--only unit,browser` (or `--only=unit,browser`); without it every step runs. */
export function readOptions(words: readonly string[], steps: readonly string[]): Options {
  const usage = `npm test -- --only ${steps.join(',')}`;
  if (words.length === 0) return { names: steps };
  const [flag, value, ...rest] = words.flatMap((word) => word.split('='));
  if (flag !== '--only' || !value || rest.length > 0)
    return { wrong: `Not understood: ${words.join(' ')}. Usage: ${usage}` };
  const names = value.split(',');
  const unknown = names.filter((name) => !steps.includes(name));
  if (unknown.length > 0) return { wrong: `No such step: ${unknown.join(', ')}. Usage: ${usage}` };
  return { names: steps.filter((name) => names.includes(name)) };
}
