import { expect, test } from 'vitest';
import { readConfig } from '../../../server/config.ts';
import { StartError } from '../../../server/startError.ts';

const whole = {
  OIDC_ISSUER: 'https://login.example.cn/realms/zone',
  OIDC_CLIENT_ID: 'guatu',
  PUBLIC_URL: 'https://map.example.cn/guatu',
};
const read = (more: Record<string, string>) => readConfig({ ...whole, ...more }).singleSignOn;

test('single sign-on is what is set of it, and the usual of the rest', () => {
  expect(readConfig({ PUBLIC_URL: whole.PUBLIC_URL }).singleSignOn).toBeUndefined();
  expect(read({})).toEqual({
    issuer: whole.OIDC_ISSUER,
    clientId: 'guatu',
    clientSecret: undefined,
    name: '统一身份认证',
    scope: 'openid profile',
    usernameClaim: 'preferred_username',
    publicUrl: 'https://map.example.cn/guatu/',
  });
  const more = { OIDC_CLIENT_SECRET: 's', OIDC_NAME: '市统一认证', OIDC_USERNAME_CLAIM: 'upn' };
  expect(read({ ...more, OIDC_SCOPE: 'openid email' })).toMatchObject({
    clientSecret: 's',
    name: '市统一认证',
    scope: 'openid email',
    usernameClaim: 'upn',
  });
});

test.each(['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'PUBLIC_URL'] as const)(
  'without %s it is half set, and the server says so',
  (name) => {
    const { [name]: _, ...rest } = whole;
    expect(() => readConfig(rest)).toThrow(new RegExp(`还缺 ${name}；`));
    expect(() => readConfig(rest)).toThrow(StartError);
  },
);

test('a secret alone is half set too', () => {
  expect(() => readConfig({ OIDC_CLIENT_SECRET: 's' })).toThrow(
    /还缺 OIDC_ISSUER、OIDC_CLIENT_ID、PUBLIC_URL/,
  );
});

test.each([
  ['OIDC_ISSUER', 'login.example.cn'],
  ['OIDC_ISSUER', 'ftp://login.example.cn'],
  ['OIDC_ISSUER', 'https://login.example.cn/?realm=zone'],
  ['OIDC_ISSUER', 'http://login.example.cn/realms/zone'],
  ['OIDC_ISSUER', 'http://127.0.0.1.example.cn/'],
  ['OIDC_SCOPE', 'profile'],
  ['OIDC_PLAIN_HTTP', 'yes'],
])('%s=%s is refused', (name, value) => {
  expect(() => read({ [name]: value })).toThrow(new RegExp(name));
  expect(() => read({ [name]: value })).toThrow(StartError);
});

test('plain HTTP is for this machine, or for whoever says that his network is to be trusted', () => {
  for (const issuer of ['http://127.0.0.1:8080/realms/zone', 'http://[::1]/', 'http://localhost/'])
    expect(read({ OIDC_ISSUER: issuer })?.issuer).toBe(issuer);
  const issuer = 'http://login.example.cn/realms/zone';
  expect(read({ OIDC_ISSUER: issuer, OIDC_PLAIN_HTTP: 'allow' })?.issuer).toBe(issuer);
});
