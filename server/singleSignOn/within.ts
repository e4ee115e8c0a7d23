/**
 * The address of ours that somebody goes on to; the first page for whatever is none of ours.
 *
 * @param to `zones/jindong?theme=stage`, as seen from the root
 * @param root where readers reach this server, with its slash
 * @example within('//elsewhere.example', 'https://map.example.cn/guatu/') → 'https://map.example.cn/guatu/'
 */
export function within(to: string, root: string): string {
  const url = URL.canParse(to, root) ? new URL(to, root).href : root;
  return url.startsWith(root) ? url : root;
}
