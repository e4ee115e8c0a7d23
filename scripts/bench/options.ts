/** What the command line of `npm run bench` asks for, or what is wrong with it in a sentence. */
type BenchOptions =
  | { readonly quick: boolean; readonly names: readonly string[] }
  | { readonly wrong: string };

/** Reads `--quick` (fewer runs, up to 10 000 parcels) and `--only fill,browser`. */
export function readBenchOptions(
  words: readonly string[],
  benches: readonly string[],
): BenchOptions {
  const usage = `npm run bench -- [--quick] [--only ${benches.join(',')}]`;
  const [flag, value, ...rest] = words
    .filter((word) => word !== '--quick')
    .flatMap((word) => word.split('='));
  const quick = words.includes('--quick');
  if (flag === undefined) return { quick, names: benches };
  if (flag !== '--only' || !value || rest.length > 0)
    return { wrong: `Not understood: ${words.join(' ')}. Usage: ${usage}` };
  const names = value.split(',');
  const unknown = names.filter((name) => !benches.includes(name));
  if (unknown.length > 0) return { wrong: `No such bench: ${unknown.join(', ')}. Usage: ${usage}` };
  return { quick, names: benches.filter((name) => names.includes(name)) };
}
