import { request } from 'node:http';

/** Asks for an address and reads the answer to its end as it comes over the wire. Gives its bytes; rejects unless it is a 200. */
export function fetchBytes(url: string, coding: 'br' | 'identity'): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers: { 'Accept-Encoding': coding } }, (answer) => {
      if (answer.statusCode !== 200)
        reject(new Error(`${url} answered with status ${answer.statusCode}`));
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
      answer.on('end', () => resolve(bytes));
      answer.on('error', reject);
    });
    asked.on('error', reject);
    asked.end();
  });
}
