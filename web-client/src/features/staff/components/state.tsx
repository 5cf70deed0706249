import { useTranslation } from 'react-i18next';
import styles from './staff.module.css';

/** How far a work order or a step is: a mark and its word. */
export function State({ of, state }: { of: 'workOrder' | 'step'; state: string }) {
  const { t } = useTranslation('staff');
  return (
    <span className={styles.state} data-state={state}>
      {t(`${of}.state.${state}`)}
    </span>
  );
}

export function Risk() {
  const { t } = useTranslation('staff');
  return <span className={styles.risk}>{t('risk')}</span>;
}
