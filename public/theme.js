// Runs before the first paint, so that a chosen light or dark page never flashes the other.
try {
  const theme = localStorage.getItem('evenground:theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is closed to this page: the system's own setting holds.
}
