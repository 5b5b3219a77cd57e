/** What scripts find without importing it: Node.js' own, and the browser's inside `page.evaluate`. */
const names = `Buffer URL URLSearchParams AbortSignal FormData Blob TextDecoder TextEncoder clearInterval clearTimeout console
  document exports fetch module performance process require setInterval setTimeout structuredClone window __dirname`;

export const nodeGlobals = Object.fromEntries(names.split(/\s+/).map((name) => [name, 'readonly']));
