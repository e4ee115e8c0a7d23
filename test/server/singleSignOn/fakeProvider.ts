import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** What a provider does wrong. */
export type Misbehaviour =
  | 'denies access'
  | 'other state'
  | 'other nonce'
  | 'other issuer'
  | 'other audience'
  | 'expired token'
  | 'bad signature'
  | 'other issuer described'
  | 'no token';

/** Who signs in there, and how. */
type Visitor = {
  readonly subject: string;
  readonly username?: string;
  /** Where the username stands, if not in the token. */
  readonly isInUserInfo?: true;
  readonly misbehaviour?: Misbehaviour;
};

export type FakeProvider = {
  /** `http://127.0.0.1:43211/realm` */
  readonly issuer: string;
  /** Whoever comes from now on is this one, and is asked nothing. */
  visitor: Visitor;
  /** As long as it does, nobody is answered. */
  isDown: boolean;
  /** Whether it lets people sign out of it from elsewhere. */
  hasEnd: boolean;
  stop(): Promise<void>;
};

export const clientId = 'guatu';
export const clientSecret = 'secret of this test';

/** A provider of OpenID Connect on this machine: description, keys, authorization by code with PKCE, tokens, what it knows of people. */
export async function startFakeProvider(): Promise<FakeProvider> {
  const keys = await generateKeyPair('RS256');
  const others = await generateKeyPair('RS256');
  const codes = new Map<string, Readonly<Record<string, string>> & { readonly visitor: string }>();
  const app = new Hono();
  const server = createServer((request, response) => {
    if (provider.isDown) request.socket.destroy();
    else void getRequestListener(app.fetch)(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer = `${origin}/realm`;
  const provider: FakeProvider = {
    issuer,
    visitor: { subject: 'nobody' },
    isDown: false,
    hasEnd: false,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  const does = (what: Misbehaviour) => provider.visitor.misbehaviour === what;

  app.get('/realm/.well-known/openid-configuration', (c) =>
    c.json({
      issuer: does('other issuer described') ? `${origin}/elsewhere` : issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      userinfo_endpoint: `${issuer}/userinfo`,
      ...(provider.hasEnd && { end_session_endpoint: `${issuer}/end` }),
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      code_challenge_methods_supported: ['S256'],
    }),
  );
  app.get('/realm/keys', async (c) =>
    c.json({ keys: [{ ...(await exportJWK(keys.publicKey)), kid: '1', alg: 'RS256' }] }),
  );
  app.get('/realm/authorize', (c) => {
    const asked = c.req.query();
    const wrong =
      asked['client_id'] !== clientId ||
      asked['response_type'] !== 'code' ||
      asked['code_challenge_method'] !== 'S256' ||
      !asked['scope']?.includes('openid');
    if (wrong) return c.text('not as a client asks', 400);
    const back = new URL(asked['redirect_uri'] ?? '');
    back.searchParams.set('state', does('other state') ? 'another' : (asked['state'] ?? ''));
    if (does('denies access')) back.searchParams.set('error', 'access_denied');
    else {
      const code = `code${codes.size}`;
      codes.set(code, { ...asked, visitor: JSON.stringify(provider.visitor) });
      back.searchParams.set('code', code);
    }
    return c.redirect(back.href);
  });
  app.post('/realm/token', async (c) => {
    const form = new URLSearchParams(await c.req.text());
    const code = form.get('code') ?? '';
    const asked = codes.get(code);
    codes.delete(code);
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest();
    const isRight =
      asked !== undefined &&
      secretIn(c.req.header('Authorization')) === `${clientId}:${clientSecret}` &&
      form.get('redirect_uri') === asked['redirect_uri'] &&
      challenge.toString('base64url') === asked['code_challenge'];
    if (!isRight) return c.json({ error: 'invalid_grant' }, 400);
    const { subject, username, isInUserInfo } = JSON.parse(asked.visitor) as Visitor;
    const named = isInUserInfo ? {} : { preferred_username: username };
    const issued = does('expired token') ? '-2h' : '0s';
    const token = await new SignJWT({
      ...named,
      nonce: does('other nonce') ? 'another' : asked['nonce'],
    })
      .setProtectedHeader({ alg: 'RS256', kid: '1' })
      .setIssuer(does('other issuer') ? `${origin}/elsewhere` : issuer)
      .setAudience(does('other audience') ? 'another client' : clientId)
      .setSubject(subject)
      .setIssuedAt(issued)
      .setExpirationTime(does('expired token') ? '-1h' : '5m')
      .sign((does('bad signature') ? others : keys).privateKey);
    const answer = { access_token: encoded(asked.visitor), token_type: 'Bearer' };
    return c.json(does('no token') ? answer : { ...answer, id_token: token });
  });
  app.get('/realm/end', (c) => c.redirect(c.req.query('post_logout_redirect_uri') ?? ''));
  app.get('/realm/userinfo', (c) => {
    const token = (c.req.header('Authorization') ?? '').replace(/^Bearer /, '');
    const { subject, username } = JSON.parse(decoded(token)) as Visitor;
    return c.json({ sub: subject, preferred_username: username });
  });
  return provider;
}

const encoded = (text: string) => Buffer.from(text).toString('base64url');
const decoded = (text: string) => Buffer.from(text, 'base64url').toString();

/** Name and secret of a client, as RFC 6749 has them in the header: written like a form's before they are coded. */
function secretIn(header = ''): string {
  const form = Buffer.from(header.replace(/^Basic /, ''), 'base64').toString();
  return decodeURIComponent(form.replaceAll('+', ' '));
}
