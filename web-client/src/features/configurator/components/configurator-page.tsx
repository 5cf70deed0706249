/** Stands in until the page is built. */
export function ConfiguratorPage() {
  return <h1>ConfiguratorPage</h1>;
}
