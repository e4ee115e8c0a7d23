import * as client from 'openid-client';
import { keptFor } from '../access/keptFor.ts';
import { asOneName } from '../accounts/oneName.ts';
import type { Identity } from '../accounts/identityRows.ts';
import { accessDenied, answerNotAccepted, providerUnavailable } from './refusals.ts';
import type { SingleSignOnSettings } from './settings.ts';

/** What a browser keeps while its owner is with the provider. */
type PendingSignIn = {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
};

/** A provider of OpenID Connect, by the code flow with PKCE. Nothing is asked of it before somebody wants to sign in. */
export type Provider = {
  readonly name: string;
  /** Where readers reach this server: `https://map.example.cn/guatu/`. */
  readonly publicUrl: string;
  /** What of its answer is the username: `preferred_username`. */
  readonly usernameClaim: string;
  /** As it was when it was last asked. It is asked again behind this, so that the next who wants to know is told. */
  lastSeen(): LastSeen;
  /**
   * The address that a browser is sent to. Throws a ProblemError where the provider does not answer.
   *
   * @param as 'another': the provider asks who it is though somebody is signed in there
   */
  begin(as: 'whoever' | 'another'): Promise<{
    readonly address: URL;
    readonly pending: PendingSignIn;
  }>;
  /**
   * Who has come back, by the query that he was sent with. Throws a ProblemError where it is not he who began, the provider refuses, or
   * what it answers does not hold.
   *
   * @param search `?code=…&state=…`
   */
  finish(search: string, pending: PendingSignIn): Promise<Identity>;
  /** Where a browser is sent to sign out there, which sends it back to us; null where the provider has no such address. */
  end(): Promise<URL | null>;
};

type LastSeen = {
  readonly isAnswering: boolean;
  /** Whether it lets people sign out of it from here. */
  readonly hasEnd: boolean;
};

/** Milliseconds for which the provider's description of itself is taken as it was. */
const kept = 60_000;
/** And between two tries that nobody waits for. */
const between = 5000;
/** Seconds that it has for each answer. */
const timeout = 10;

export function providerBy(settings: SingleSignOnSettings, now: () => number = Date.now): Provider {
  const { publicUrl, name, scope, usernameClaim } = settings;
  const redirect_uri = `${publicUrl}sign-in/callback`;
  let seen: LastSeen = { isAnswering: true, hasEnd: false };
  let askedAt = -Infinity;
  const descriptions = keptFor(
    kept,
    1,
    async () => {
      askedAt = now();
      try {
        const found = await discover(settings);
        const hasEnd = found.serverMetadata().end_session_endpoint !== undefined;
        seen = { isAnswering: true, hasEnd };
        return found;
      } catch (error) {
        seen = { isAnswering: false, hasEnd: false };
        throw providerUnavailable(name, error);
      }
    },
    now,
  );
  return {
    name,
    publicUrl,
    usernameClaim,
    lastSeen() {
      // Whoever signs in meets what is wrong, and it is logged there.
      if (now() - askedAt > between) descriptions.get('').catch(() => undefined);
      return seen;
    },
    async begin(as) {
      const description = await descriptions.get('');
      const [state, nonce] = [client.randomState(), client.randomNonce()];
      const verifier = client.randomPKCECodeVerifier();
      const address = client.buildAuthorizationUrl(description, {
        redirect_uri,
        scope,
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(as === 'another' && { prompt: 'login' }),
      });
      return { address, pending: { state, nonce, verifier } };
    },
    async finish(search, { state, nonce, verifier }) {
      const description = await descriptions.get('');
      try {
        const answer = await client.authorizationCodeGrant(
          description,
          new URL(search, redirect_uri),
          { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier },
        );
        const claims = answer.claims()!;
        const username =
          nameIn(claims, usernameClaim) ??
          nameIn(await userInfo(description, answer.access_token, claims.sub), usernameClaim);
        return { issuer: claims.iss, subject: claims.sub, username };
      } catch (error) {
        throw refusalOf(name, error);
      }
    },
    async end() {
      const description = await descriptions.get('');
      return description.serverMetadata().end_session_endpoint === undefined
        ? null
        : client.buildEndSessionUrl(description, { post_logout_redirect_uri: publicUrl });
    },
  };
}

/** Over TLS the provider is known by the authorities of Node, and by those in the file of NODE_EXTRA_CA_CERTS. */
function discover(settings: SingleSignOnSettings): Promise<client.Configuration> {
  const { issuer, clientId, clientSecret } = settings;
  const execute = [
    // A signature is checked though the answer comes from the provider itself: a proxy that opens TLS may stand between.
    client.enableNonRepudiationChecks,
    ...(issuer.startsWith('http:') ? [client.allowInsecureRequests] : []),
  ];
  return client.discovery(new URL(issuer), clientId, {}, authentication(clientSecret), {
    execute,
    timeout,
  });
}

/** The secret as the provider takes it; in the header where it says nothing, as the specification has it. */
function authentication(secret: string | undefined): client.ClientAuth {
  if (secret === undefined) return client.None();
  const [inBody, inHeader] = [client.ClientSecretPost(secret), client.ClientSecretBasic(secret)];
  return (server, ...rest) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    return (methods.includes('client_secret_basic') ? inHeader : inBody)(server, ...rest);
  };
}

/** What else the provider says of him, where it says more than in its token. */
async function userInfo(
  description: client.Configuration,
  accessToken: string,
  subject: string,
): Promise<Readonly<Record<string, unknown>>> {
  if (description.serverMetadata().userinfo_endpoint === undefined) return {};
  return client.fetchUserInfo(description, accessToken, subject);
}

function nameIn(claims: Readonly<Record<string, unknown>>, claim: string): string | null {
  const told = claims[claim];
  return typeof told === 'string' && told.trim() !== '' ? asOneName(told) : null;
}

function refusalOf(name: string, error: unknown) {
  if (error instanceof client.AuthorizationResponseError && error.error === 'access_denied')
    return accessDenied(name);
  const isUnreached =
    (error instanceof TypeError && error.message === 'fetch failed') ||
    (error instanceof client.ClientError && error.code === 'OAUTH_TIMEOUT');
  return isUnreached ? providerUnavailable(name, error) : answerNotAccepted(name, error);
}
