import { Agent, request } from 'node:http';

/** Asks for an address so many times in all, on some connections that each ask again when they have their answer; ms of each, shortest first. */
export async function latencies(
  url: string,
  { connections, times }: { readonly connections: number; readonly times: number },
): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const taken: number[] = [];
  let left = times;
  const askOnAndOn = async () => {
    while (left-- > 0) {
      const began = performance.now();
      await ask(url, agent);
      taken.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: connections }, askOnAndOn));
  agent.destroy();
  return taken.toSorted((a, b) => a - b);
}

/** Of sorted readings the one that so large a share does not exceed. */
export function percentileOf(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]!;
}

function ask(url: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, headers: { 'Accept-Encoding': 'br' } }, (answer) => {
      answer.resume();
      answer.on('end', resolve);
      answer.on('error', reject);
    });
    asked.on('error', reject);
    asked.end();
  });
}
