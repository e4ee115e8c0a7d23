import { BlockList, isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { bilingual, type Bilingual } from '../geodata/bilingual.ts';
import { readBasemap, type Basemap } from './basemap.ts';
import type { MetricsAddress } from './metrics/serveMetrics.ts';
import { readSingleSignOn, type SingleSignOnSettings } from './singleSignOn/settings.ts';
import { StartError } from './startError.ts';
import { readTls, type Tls } from './tls.ts';

export type Config = {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** A PostGIS database where an address is given (`postgres://…`), else the GeoPackage file. */
  readonly store: {
    readonly databaseUrl?: string | undefined;
    readonly readUrl?: string | undefined;
    readonly connections?: number | undefined;
    readonly file: string;
  };
  readonly basemap: Basemap | undefined;
  /** The public path of the server behind a proxy, `/guatu`; undefined at the root of a host. */
  readonly basePath: string | undefined;
  /** Serves HTTPS with this certificate; undefined: plain HTTP. */
  readonly tls?: Tls | undefined;
  /** Where backups lie, and whether the server makes one every day. */
  readonly backups: { readonly folder: string; readonly daily: boolean };
  /** Where readers reach the server: `https://map.example.cn/guatu/`; undefined where nobody has told it. */
  readonly publicUrl?: string | undefined;
  /** undefined: people sign in with passwords alone. */
  readonly singleSignOn?: SingleSignOnSettings | undefined;
  /** Proxies that are believed when they say who asked them, and how. */
  readonly trustedProxies?: BlockList | undefined;
  /** Why nobody may write while there is no account; undefined where whoever reaches the server may. */
  readonly readOnly?: Bilingual | undefined;
  /** Where metrics are read; undefined: nowhere. */
  readonly metrics?: MetricsAddress | undefined;
};

/**
 * Reads HOST, PORT, DATABASE_URL, DATABASE_READ_URL (of a database that follows it), DATABASE_POOL (connections), GUATU_DATA (folder of
 * the data file), GUATU_BASEMAP (file of a basemap of one's own), GUATU_BACKUPS (a folder, or `off`), BASE_PATH (`/guatu`), GUATU_WRITE (`anyone`), TLS_CERT and TLS_KEY (files of a certificate and its
 * key), PUBLIC_URL (where readers reach the server), TRUSTED_PROXY (addresses of proxies that are believed) METRICS (`127.0.0.1:9464`, where metrics
 * are read) and OIDC_… (single sign-on).
 * @throws StartError when one of them cannot be used
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const setting = (name: string) => env[name]?.trim() || undefined;
  const basemap = setting('GUATU_BASEMAP');
  const publicUrl = publicUrlOf(setting('PUBLIC_URL'));
  const host = setting('HOST') ?? '127.0.0.1';
  return {
    host,
    port: portOf(setting('PORT')),
    store: {
      databaseUrl: setting('DATABASE_URL'),
      readUrl: setting('DATABASE_READ_URL'),
      connections: connectionsOf(setting('DATABASE_POOL')),
      file: join(resolve(setting('GUATU_DATA') ?? 'data'), 'guatu.gpkg'),
    },
    basemap: basemap === undefined ? undefined : readBasemap(resolve(basemap)),
    basePath: basePathOf(setting('BASE_PATH')),
    tls: readTls(setting('TLS_CERT'), setting('TLS_KEY')),
    backups: backupsOf(setting('GUATU_BACKUPS'), resolve(setting('GUATU_DATA') ?? 'data')),
    publicUrl,
    singleSignOn: readSingleSignOn(setting, publicUrl),
    trustedProxies: proxiesOf(setting('TRUSTED_PROXY')),
    readOnly: readOnlyOn(host, setting('GUATU_WRITE')),
    metrics: metricsOf(setting('METRICS')),
  };
}

/** `off` makes none by itself; a folder, best on another disk, takes the place of the one beside the data. */
function backupsOf(setting: string | undefined, data: string): Config['backups'] {
  const usual = join(data, 'backups');
  if (setting === 'off') return { folder: usual, daily: false };
  return { folder: setting === undefined ? usual : resolve(setting), daily: true };
}

/** While there is no account only the machine itself may write, unless whoever runs the server lets everybody. */
function readOnlyOn(host: string, write: string | undefined): Bilingual | undefined {
  if (write !== undefined && write !== 'anyone')
    throw new StartError(
      `GUATU_WRITE=${write} 不正确，只能是 anyone，或不设。`,
      `GUATU_WRITE=${write} means nothing; it is anyone, or not set.`,
    );
  if (write === 'anyone' || isLoopback(host)) return undefined;
  return bilingual(
    '服务器对网络开放，还没有账户，所以只供查看。要修改，请用服务器启动时显示的一次性口令建立第一位管理员，各人登录后修改；或在服务器本机上以 HOST=127.0.0.1 运行；要让网络里的任何人都能修改，设 GUATU_WRITE=anyone。',
    'The server is open to the network and has no accounts yet, so it is for looking only. To change things make the first administrator with the token that it shows when it starts, and sign in; or run it with HOST=127.0.0.1 on its own machine; to let anyone in the network change them, set GUATU_WRITE=anyone.',
  );
}

function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/i.test(host);
}

function portOf(text = '8787'): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new StartError(
    `端口 PORT=${text} 不正确，须为 0 至 65535 的整数。`,
    `PORT=${text} is not a port; give a whole number from 0 to 65535.`,
  );
}

/** `9464` is told to the machine itself alone. */
function metricsOf(text: string | undefined): MetricsAddress | undefined {
  if (text === undefined) return undefined;
  const [, host = '127.0.0.1', port] = /^(?:(.+):)?(\d{1,5})$/.exec(text) ?? [];
  if (port !== undefined && Number(port) <= 65_535)
    return { host: host.replace(/^\[(.*)\]$/, '$1'), port: Number(port) };
  throw new StartError(
    `监控指标的地址 METRICS=${text} 不正确，须形如 9464 或 0.0.0.0:9464。`,
    `METRICS=${text} is not an address; write it like 9464 or 0.0.0.0:9464.`,
  );
}

function connectionsOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const connections = Number(text);
  if (/^\d{1,3}$/.test(text) && connections >= 4 && connections <= 200) return connections;
  throw new StartError(
    `连接数 DATABASE_POOL=${text} 不正确，须为 4 至 200 的整数。`,
    `DATABASE_POOL=${text} is not a number of connections; give a whole number from 4 to 200.`,
  );
}

function basePathOf(text = '/'): string | undefined {
  const path = text.replace(/\/$/, '');
  if (path === '') return undefined;
  if (/^(\/[\w.~-]*[\w~-][\w.~-]*)+$/.test(path)) return path;
  throw new StartError(
    `路径 BASE_PATH=${text} 不正确，须以 / 开头，只含字母、数字和 - . _ ~，例如 /guatu。`,
    `BASE_PATH=${text} is not a path; begin with / and use letters, digits and - . _ ~ only, like /guatu.`,
  );
}

function publicUrlOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isPlain =
    url?.username === '' && url.password === '' && url.search === '' && url.hash === '';
  if (url && isPlain && /^https?:$/.test(url.protocol)) return url.href.replace(/\/?$/, '/');
  throw new StartError(
    `网址 PUBLIC_URL=${text} 不正确，须形如 https://map.example.cn/guatu/。`,
    `PUBLIC_URL=${text} is not an address of a server; write it like https://map.example.cn/guatu/.`,
  );
}

function proxiesOf(text: string | undefined): BlockList | undefined {
  if (text === undefined) return undefined;
  const proxies = new BlockList();
  for (const each of text.split(/[\s,]+/).filter((part) => part !== '')) {
    const [address = '', bits, ...more] = each.split('/');
    const family = isIP(address);
    const most = family === 4 ? 32 : 128;
    const isRange = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most);
    if (family === 0 || !isRange || more.length > 0)
      throw new StartError(
        `代理地址 TRUSTED_PROXY=${text} 不正确，须为 IP 地址或网段，以逗号分隔，例如 127.0.0.1, 10.0.0.0/8。`,
        `TRUSTED_PROXY=${text} is not a list of addresses; write them like 127.0.0.1, 10.0.0.0/8.`,
      );
    proxies.addSubnet(address, Number(bits ?? most), family === 4 ? 'ipv4' : 'ipv6');
  }
  return proxies;
}
