/** Stands in until the page is built. */
export function OrderPage() {
  return <h1>OrderPage</h1>;
}
