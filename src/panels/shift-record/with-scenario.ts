/** The scenario itself stands in the link, not the one that the app opens on, which may be another one day. */
export function withScenario(page: string, code: string | null): string {
  const address = new URL(page);
  if (code !== null) address.searchParams.set('shift', code);
  return address.href;
}
