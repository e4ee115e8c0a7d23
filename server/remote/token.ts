import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** What a token says of whoever holds it. */
export type Ticket =
  | {
      readonly role: 'wall';
      readonly room: string;
      readonly generation: number;
      /** Devices of this generation that may not come back. */
      readonly putOut: readonly string[];
    }
  | {
      readonly role: 'remote';
      readonly room: string;
      /** Of the room when it was let in: control that is taken back ends with the next generation. */
      readonly generation: number;
      readonly device: string;
      readonly name: string;
      /** Milliseconds since 1970 until which it may come back. */
      readonly until: number;
    };

const shared = { room: z.string(), generation: z.int() };
const ticketSchema: z.ZodType<Ticket> = z.discriminatedUnion('role', [
  z.strictObject({
    role: z.literal('wall'),
    ...shared,
    putOut: z.array(z.string()).readonly().default([]),
  }),
  z.strictObject({
    role: z.literal('remote'),
    ...shared,
    device: z.string(),
    name: z.string(),
    until: z.number(),
  }),
]);

/** `eyJyb2xl….mZ3k…`: what it says, and that this server has said it. */
export function tokenOf(ticket: Ticket, secret: Buffer): string {
  const text = Buffer.from(JSON.stringify(ticket)).toString('base64url');
  return `${text}.${signatureOf(text, secret).toString('base64url')}`;
}

/** What a token says; undefined of one that this server has not signed. */
export function ticketOf(token: string, secret: Buffer): Ticket | undefined {
  const [text = '', signature = ''] = token.split('.');
  const given = Buffer.from(signature, 'base64url');
  const wanted = signatureOf(text, secret);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return undefined;
  return ticketSchema.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString())).data;
}

function signatureOf(text: string, secret: Buffer): Buffer {
  return createHmac('sha256', secret).update(text).digest();
}
