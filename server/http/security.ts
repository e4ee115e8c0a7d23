import { secureHeaders } from 'hono/secure-headers';

/**
 * The policy the page runs under: everything from this server, map workers and WebGL included, plus the origins of a
 * basemap the user has configured. TLS, and with it HSTS, is the business of the proxy in front.
 */
export function security(basemapOrigins: readonly string[]) {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      workerSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:', ...basemapOrigins],
      styleSrc: ["'self'", "'unsafe-inline'"],
      connectSrc: ["'self'", ...basemapOrigins],
      fontSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      baseUri: ["'self'"],
      frameAncestors: ["'none'"],
      formAction: ["'self'"],
    },
    // Tile servers with keys bound to a site, and OpenStreetMap's, refuse who does not say where from; no path is told.
    referrerPolicy: basemapOrigins.length > 0 ? 'strict-origin' : 'no-referrer',
    xFrameOptions: 'DENY',
    strictTransportSecurity: false,
  });
}
