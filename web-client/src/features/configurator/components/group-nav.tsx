import { useTranslation } from 'react-i18next';
import { isSettled, type Field } from '../api/field.ts';
import type { Group } from '@/lib/product/product-line.ts';
import styles from './group-nav.module.css';

interface Props {
  groups: Group[];
  fields: ReadonlyMap<string, Field>;
}

/** The way through the groups, and how much of each the customer has settled. */
export function GroupNav({ groups, fields }: Props) {
  const { t } = useTranslation('configurator');
  const all = [...fields.values()];
  return (
    <nav className={styles.nav} aria-label={t('groups.label')}>
      <div className={styles.progress}>
        <progress id="progress" value={all.filter(isSettled).length} max={all.length} />
        <label htmlFor="progress">{t('groups.progress', { settled: all.filter(isSettled).length, all: all.length })}</label>
      </div>
      <ol className={styles.list}>
        {groups.map((group) => {
          const own = group.characteristics.map(({ code }) => fields.get(code)).filter((field) => field !== undefined);
          const settled = own.filter(isSettled).length;
          return (
            <li key={group.code}>
              <a href={`#group-${group.code}`} className={styles.link}>
                {group.label ?? t('groups.other')}{' '}
                <span className={styles.count} data-full={(own.length > 0 && settled === own.length) || undefined}>
                  <span aria-hidden>
                    {settled}/{own.length}
                  </span>
                  <span className="visually-hidden">{t('groups.progress', { settled, all: own.length })}</span>
                </span>
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
