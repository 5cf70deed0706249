/** Stands in until the page is built. */
export function DispatchPage() {
  return <h1>DispatchPage</h1>;
}
