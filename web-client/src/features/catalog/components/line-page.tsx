/** Stands in until the page is built. */
export function LinePage() {
  return <h1>LinePage</h1>;
}
