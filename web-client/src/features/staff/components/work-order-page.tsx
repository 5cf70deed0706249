/** Stands in until the page is built. */
export function WorkOrderPage() {
  return <h1>WorkOrderPage</h1>;
}
