import type { IncomingHttpHeaders } from 'node:http'

/**
 * The site's whole policy on what a browser may do with its pages. Everything comes from the site itself;
 * nothing is inline, so there is no nonce and no exception.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

// Only features that browsers know by name: they report any other in the console.
const deniedFeatures =
  'accelerometer autoplay browsing-topics camera display-capture encrypted-media fullscreen geolocation gyroscope magnetometer microphone midi payment picture-in-picture publickey-credentials-get screen-wake-lock sync-xhr usb xr-spatial-tracking'

const always: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': deniedFeatures
    .split(' ')
    .map((feature) => `${feature}=()`)
    .join(', '),
  // Where a family came from, and what they searched for, is nobody else's business.
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
}

// A year: https://hstspreload.org asks for no less. Sent only over TLS, as RFC 6797 section 7.2 requires.
const transportSecurity = { 'Strict-Transport-Security': 'max-age=31536000' }

/**
 * The security headers of every response, whatever it is: page, asset, redirect or refusal.
 * @param request the headers of the request; a proxy in front says there whether the reader uses TLS
 */
export function listSecurityHeaders(request: IncomingHttpHeaders): Readonly<Record<string, string>> {
  return request['x-forwarded-proto'] === 'https' ? { ...always, ...transportSecurity } : always
}
