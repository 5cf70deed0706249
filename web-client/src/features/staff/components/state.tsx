import { useTranslation } from 'react-i18next';
import { StateMark } from '@/components/state-mark.tsx';
import styles from './staff.module.css';

/** How far a work order or a step is. */
export function State({ of, state }: { of: 'workOrder' | 'step'; state: string }) {
  const { t } = useTranslation('staff');
  return <StateMark state={state}>{t(`${of}.state.${state}`)}</StateMark>;
}

export function Risk() {
  const { t } = useTranslation('staff');
  return <span className={styles.risk}>{t('risk')}</span>;
}
