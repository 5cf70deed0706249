/** Stands in until the page is built. */
export function CartPage() {
  return <h1>CartPage</h1>;
}
