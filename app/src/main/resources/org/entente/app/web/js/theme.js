// Runs before the first paint, so that a chosen theme does not flash. Classic script on purpose.
try {
  const theme = localStorage.getItem("entente.theme");
  if (theme === "light" || theme === "dark") {
    document.documentElement.dataset.theme = theme;
  }
} catch {
  // Storage may be switched off; the browser's own preference then decides.
}
