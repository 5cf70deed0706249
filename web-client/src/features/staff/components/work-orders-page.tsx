/** Stands in until the page is built. */
export function WorkOrdersPage() {
  return <h1>WorkOrdersPage</h1>;
}
