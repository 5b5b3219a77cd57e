// Runs before the first paint, so that a chosen theme never flashes the other one. A file, not inline: the
// Content-Security-Policy allows no inline script. The choice is written by shell/theme.ts.
try {
  var choice = localStorage.getItem('theme');
  if (choice === 'light' || choice === 'dark') document.documentElement.dataset.theme = choice;
} catch (_) {
  // Storage may be forbidden; then the system's theme is used.
}
