/** Stands in until the page is built. */
export function CataloguePage() {
  return <h1>CataloguePage</h1>;
}
