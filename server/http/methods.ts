import { TrieRouter } from 'hono/router/trie-router';

/** Which methods a path has, so that a wrong method is told apart from a wrong path. */
export type MethodsOf = (path: string) => readonly string[];

/** @param routes pairs of method and Hono path: `['get', '/api/zones/:zone']` */
export function methodsOf(routes: Iterable<readonly [method: string, path: string]>): MethodsOf {
  const router = new TrieRouter<string>();
  // Reading comes first, whatever is routed first.
  const methods = new Set(['GET']);
  for (const [method, path] of routes) {
    methods.add(method.toUpperCase());
    router.add(method.toUpperCase(), path, path);
  }
  return (path) => {
    const routed = [...methods].filter((method) => router.match(method, path)[0].length > 0);
    if (routed.length === 0) return [];
    return [
      ...routed.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])),
      'OPTIONS',
    ];
  };
}
