const key = 'guatu:instance';

/** Names this page, the same after it is opened anew: to the server it is then the same wall coming back. */
export const instance = keptInstance();

function keptInstance(): string {
  // Without TLS, as in most meeting rooms, a browser has no randomUUID.
  const fresh = [...crypto.getRandomValues(new Uint8Array(8))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  try {
    const kept = sessionStorage.getItem(key) ?? fresh;
    sessionStorage.setItem(key, kept);
    return kept;
  } catch {
    return fresh;
  }
}
