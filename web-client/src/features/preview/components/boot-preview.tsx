import type { PreviewSelections } from '../selections.ts';

export default function BootPreview({ label }: { selections: PreviewSelections; label: string; still: boolean }) {
  return <div role="img" aria-label={label} />;
}
