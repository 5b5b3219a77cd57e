/** Where the web may take things from: from here, and nowhere else. The nonce is for the styles of Angular's components. */
export const webPolicy = (nonce: string) =>
  [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    // The one style attribute that the chart library writes on its gradients (fill and the like come as attributes).
    "style-src-attr 'unsafe-hashes' 'sha256-aMqEn2TjFTa4fPKEXLN7OfV3ni2525REsIUI4/tgmhg='",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types angular angular#bundler 'allow-duplicates'",
  ].join('; ');

/** Swagger UI styles itself inline; it runs nobody else's script. */
export const documentationPolicy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; frame-ancestors 'none'";

export const apiPolicy = "default-src 'none'; frame-ancestors 'none'";

export const commonHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
};
