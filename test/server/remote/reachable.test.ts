import { expect, test } from 'vitest';
import { reachableAddresses } from '../../../server/remote/reachable.ts';

const address = (ip: string, internal = false, family: 'IPv4' | 'IPv6' = 'IPv4') => ({
  address: ip,
  netmask: '',
  mac: '',
  cidr: null,
  internal,
  ...(family === 'IPv6' ? { family, scopeid: 0 } : { family }),
});
const interfaces = {
  lo: [address('127.0.0.1', true)],
  docker0: [address('172.17.0.1')],
  eth0: [address('169.254.3.7'), address('10.1.2.3'), address('fe80::1', false, 'IPv6')],
  wlan0: [address('192.168.1.20')],
};

test('a server that listens everywhere is found at the addresses of its networks, a room’s own first', () => {
  const found = ['192.168.1.20', '10.1.2.3', '172.17.0.1'];
  expect(reachableAddresses('0.0.0.0', interfaces)).toEqual(found);
  expect(reachableAddresses('::', interfaces)).toEqual(found);
});

test('one that listens at an address of its own is found there', () => {
  expect(reachableAddresses('10.1.2.3', interfaces)).toEqual(['10.1.2.3']);
  expect(reachableAddresses('fd00::5', interfaces)).toEqual(['[fd00::5]']);
});

test.each(['127.0.0.1', 'localhost', '::1', '127.0.1.1'])(
  'one that listens on %s is found by no other machine',
  (host) => {
    expect(reachableAddresses(host, interfaces)).toEqual([]);
  },
);
