/** Stands in until the page is built. */
export function SharedPage() {
  return <h1>SharedPage</h1>;
}
