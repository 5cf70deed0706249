import { useTranslation } from 'react-i18next';
import type { View } from '../api/draft-search.ts';

/** A place in the file that leads there: a rule to its form, all else to its line. */
export function PlaceLink({ path, onJump }: { path: string; onJump: (at: string, view?: View) => void }) {
  const { t } = useTranslation('studio');
  if (path === '') return <span className="muted">{t('wholeFile')}</span>;
  return (
    <button type="button" className="link" onClick={() => (path.startsWith('constraints.') ? onJump(path, 'rules') : onJump(path))}>
      <code>{path}</code>
    </button>
  );
}
