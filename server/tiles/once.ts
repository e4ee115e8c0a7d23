/** Works something out when it is first asked for, and once. */
export function once<Value>(workOut: () => Value): () => Value {
  let kept: { readonly value: Value } | undefined;
  return () => (kept ??= { value: workOut() }).value;
}
