import { useTranslation } from 'react-i18next';
import type { DraftState } from '../api/drafts.ts';
import styles from './studio.module.css';

/** How far a draft is: a mark and its word. */
export function DraftStateMark({ state }: { state: DraftState }) {
  const { t } = useTranslation('studio');
  return (
    <span className={styles.state} data-state={state}>
      {t(`state.${state}`)}
    </span>
  );
}
