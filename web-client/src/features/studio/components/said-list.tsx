import { useTranslation } from 'react-i18next';
import type { Change } from '../api/fragments.ts';
import { DifferenceList } from './difference-list.tsx';
import styles from './studio.module.css';

/** How many places of a file say something else, and which. */
export function SaidList({ differences }: { differences: Change['differences'] }) {
  const { t } = useTranslation('studio');
  return (
    <section className={styles.section} aria-labelledby="said">
      <h2 id="said">{t('difference.said', { count: differences.length })}</h2>
      <DifferenceList differences={differences} />
    </section>
  );
}
