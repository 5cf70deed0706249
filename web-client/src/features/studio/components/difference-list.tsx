import { useTranslation } from 'react-i18next';
import type { Change } from '../api/fragments.ts';
import styles from './studio.module.css';

/** What two files say otherwise: where, before, after. */
export function DifferenceList({ differences }: { differences: Change['differences'] }) {
  const { t } = useTranslation('studio');
  if (differences.length === 0) return null;
  return (
    <ul className={styles.differences}>
      {differences.map(({ path, from, to }, at) => (
        <li key={at}>
          <code>{path === '' ? t('wholeFile') : path}</code>
          {from !== null && (
            <del>
              <span className="visually-hidden">{t('change.before')} </span>
              {from}
            </del>
          )}
          {to !== null && (
            <ins>
              <span className="visually-hidden">{t('change.after')} </span>
              {to}
            </ins>
          )}
        </li>
      ))}
    </ul>
  );
}
