import { useTranslation } from 'react-i18next';
import type { View } from '../api/draft-search.ts';
import { viewOfForm } from '../api/piece-forms.ts';

export type Jump = (at: string, view?: View) => void;

/** A place in the file that leads there: what has a form to its form, all else to its line. Without `onJump` it is named only. */
export function PlaceLink({ path, onJump }: { path: string; onJump?: Jump }) {
  const { t } = useTranslation('studio');
  if (path === '') return <span className="muted">{t('wholeFile')}</span>;
  if (!onJump) return <code>{path}</code>;
  return (
    <button type="button" className="link" onClick={() => onJump(path, viewOfForm(path))}>
      <code>{path}</code>
    </button>
  );
}
