import { StartError } from '../startError.ts';

/** The provider of single sign-on, and what it knows us as. */
export type SingleSignOnSettings = {
  /** `https://login.example.cn/realms/zone` */
  readonly issuer: string;
  readonly clientId: string;
  /** undefined of a public client, which has PKCE alone. */
  readonly clientSecret: string | undefined;
  /** What people call it: `统一身份认证`. */
  readonly name: string;
  /** `openid profile` */
  readonly scope: string;
  /** What of its answer is the username that an administrator writes down: `preferred_username`. */
  readonly usernameClaim: string;
  /** Where readers reach this server, with its slash: `https://map.example.cn/guatu/`. */
  readonly publicUrl: string;
};

type Setting = (name: string) => string | undefined;

const names = [
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'OIDC_NAME',
  'OIDC_SCOPE',
  'OIDC_USERNAME_CLAIM',
  'OIDC_PLAIN_HTTP',
] as const;

/**
 * Single sign-on as the environment has it, undefined where nothing of it is set.
 *
 * @throws StartError when it is half set, or its issuer is none to be trusted
 */
export function readSingleSignOn(
  setting: Setting,
  publicUrl: string | undefined,
): SingleSignOnSettings | undefined {
  if (names.every((name) => setting(name) === undefined)) return undefined;
  const [issuer, clientId] = [setting('OIDC_ISSUER'), setting('OIDC_CLIENT_ID')];
  if (issuer === undefined || clientId === undefined || publicUrl === undefined)
    throw halfSet({ OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, PUBLIC_URL: publicUrl });
  const scope = setting('OIDC_SCOPE') ?? 'openid profile';
  if (!scope.split(/\s+/).includes('openid'))
    throw new StartError(
      `OIDC_SCOPE=${scope} 不正确，须含 openid，例如 openid profile。`,
      `OIDC_SCOPE=${scope} has to have openid in it, like openid profile.`,
    );
  return {
    issuer: issuerOf(issuer, setting('OIDC_PLAIN_HTTP')),
    clientId,
    clientSecret: setting('OIDC_CLIENT_SECRET'),
    name: setting('OIDC_NAME') ?? '统一身份认证',
    scope,
    usernameClaim: setting('OIDC_USERNAME_CLAIM') ?? 'preferred_username',
    publicUrl,
  };
}

function halfSet(needed: Readonly<Record<string, string | undefined>>): StartError {
  const missing = Object.keys(needed).filter((name) => needed[name] === undefined);
  return new StartError(
    `统一身份认证只设了一部分，还缺 ${missing.join('、')}；不用它就把 OIDC_ 开头的都去掉。`,
    `Single sign-on is half set: ${missing.join(', ')} missing; to do without it unset all that begin with OIDC_.`,
  );
}

/** Over plain HTTP whoever is on the line can be anybody; on one machine there is no line. */
function issuerOf(text: string, plainHttp: string | undefined): string {
  if (plainHttp !== undefined && plainHttp !== 'allow')
    throw new StartError(
      `OIDC_PLAIN_HTTP=${plainHttp} 不正确，只能是 allow，或不设。`,
      `OIDC_PLAIN_HTTP=${plainHttp} means nothing; it is allow, or not set.`,
    );
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '')
    throw new StartError(
      `OIDC_ISSUER=${text} 不正确，须形如 https://login.example.cn/realms/zone。`,
      `OIDC_ISSUER=${text} is no issuer; write it like https://login.example.cn/realms/zone.`,
    );
  const isHere = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(url.hostname);
  if (url.protocol === 'http:' && !isHere && plainHttp === undefined)
    throw new StartError(
      `OIDC_ISSUER=${text} 是明文 HTTP，线路上的人可以冒充任何人。请用 HTTPS；确知网络可信，设 OIDC_PLAIN_HTTP=allow。`,
      `OIDC_ISSUER=${text} is plain HTTP: whoever is on the line can be anybody. Use HTTPS, or set OIDC_PLAIN_HTTP=allow where the network is trusted.`,
    );
  return text;
}
