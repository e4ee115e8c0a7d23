import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import { StartError } from './startError.ts';

/** A certificate, with those it rests on, and its private key, both as PEM. */
export type Tls = { readonly cert: string; readonly key: string };

/**
 * Reads the files that TLS_CERT and TLS_KEY name; undefined where neither is set.
 * @throws StartError when one of them is missing, cannot be read, or the two do not belong together
 */
export function readTls(
  certFile: string | undefined,
  keyFile: string | undefined,
): Tls | undefined {
  if (certFile === undefined && keyFile === undefined) return undefined;
  if (certFile === undefined || keyFile === undefined)
    throw new StartError(
      'TLS_CERT 与 TLS_KEY 须同时设置：一个是证书文件，一个是私钥文件。',
      'TLS_CERT and TLS_KEY go together: the file of the certificate and that of its key.',
    );
  const tls = { cert: readPem('TLS_CERT', certFile), key: readPem('TLS_KEY', keyFile) };
  try {
    createSecureContext(tls);
    return tls;
  } catch (error) {
    throw new StartError(
      `TLS_CERT=${certFile} 与 TLS_KEY=${keyFile} 不能一起使用：须为 PEM 格式、相互匹配、私钥不带口令（${reasonOf(error)}）。`,
      `TLS_CERT=${certFile} and TLS_KEY=${keyFile} cannot be used together: both have to be PEM, the key that of the certificate and without a passphrase (${reasonOf(error)}).`,
      error,
    );
  }
}

function readPem(name: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new StartError(
      `${name}=${file} 无法读取（${reasonOf(error)}）。`,
      `${name}=${file} cannot be read (${reasonOf(error)}).`,
      error,
    );
  }
}

/** `ENOENT`, `ERR_OSSL_X509_KEY_VALUES_MISMATCH` */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error ? String(error.code) : error.message;
}
