const wallKey = 'guatu:wall';

/** The token with which this browser is the wall again after a restart; null when it never was. */
export function wallToken(): string | null {
  return kept(wallKey);
}

export function keepWallToken(token: string | null): void {
  keep(wallKey, token);
}

/** The token with which this device drives the wall of a room again. */
export function remoteToken(room: string): string | null {
  return kept(`guatu:remote:${room}`);
}

export function keepRemoteToken(room: string, token: string | null): void {
  keep(`guatu:remote:${room}`, token);
}

/** A browser that keeps nothing for the page has to be paired anew, and works until then. */
function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Nothing can be kept.
  }
}
