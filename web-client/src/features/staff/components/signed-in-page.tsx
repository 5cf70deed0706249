/** Stands in until the page is built. */
export function SignedInPage() {
  return <h1>SignedInPage</h1>;
}
