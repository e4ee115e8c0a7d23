import { connect } from 'node:net';

const headEnd = Buffer.from('\r\n\r\n');

/**
 * Asks for one address over and over on some connections, each asking again when it has its answer, and gives the answers per
 * second. It reads no more of an answer than its length, so that the one who asks is no slower than the one who answers.
 *
 * @throws when an answer is not a 200 of known length
 */
export async function answersPerSecond(
  url: string,
  { connections, seconds }: { readonly connections: number; readonly seconds: number },
): Promise<number> {
  const { hostname, port, host, pathname, search } = new URL(url);
  const question = `GET ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\nAccept-Encoding: br\r\n\r\n`;
  const began = performance.now();
  const until = began + seconds * 1000;
  const counts = await Promise.all(
    Array.from({ length: connections }, () => askUntil(until, { hostname, port, question })),
  );
  const took = (performance.now() - began) / 1000;
  return counts.reduce((sum, count) => sum + count, 0) / took;
}

function askUntil(
  until: number,
  { hostname, port, question }: { hostname: string; port: string; question: string },
): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let answers = 0;
    let received: Buffer = Buffer.alloc(0);
    /** Bytes of the present answer that are still to come, once its head has said. */
    let missing: number | undefined;
    socket.on('connect', () => socket.write(question));
    socket.on('error', reject);
    socket.on('close', () => resolve(answers));
    socket.on('data', (chunk) => {
      if (missing === undefined) {
        received = Buffer.concat([received, chunk]);
        const end = received.indexOf(headEnd);
        if (end < 0) return;
        const head = received.toString('latin1', 0, end);
        const length = /^content-length: (\d+)$/im.exec(head)?.[1];
        if (!head.startsWith('HTTP/1.1 200') || length === undefined) {
          socket.destroy(new Error(`${question.split('\r\n')[0]} was answered:\n${head}`));
          return;
        }
        missing = Number(length) - (received.length - end - headEnd.length);
        received = Buffer.alloc(0);
      } else missing -= chunk.length;
      if (missing > 0) return;
      missing = undefined;
      answers += 1;
      if (performance.now() < until) socket.write(question);
      else socket.destroy();
    });
  });
}
