import { useTranslation } from 'react-i18next';
import type { Field } from '../api/field.ts';
import type { Group } from '@/lib/product/product-line.ts';
import { CharacteristicField } from './characteristic-field.tsx';
import styles from './group-section.module.css';

interface Props {
  number: number;
  group: Group;
  fields: ReadonlyMap<string, Field>;
}

export function GroupSection({ number, group, fields }: Props) {
  const { t } = useTranslation('configurator');
  const own = group.characteristics.map(({ code }) => fields.get(code)).filter((field) => field !== undefined);
  return (
    <section id={`group-${group.code}`} className={styles.group} aria-labelledby={`heading-${group.code}`}>
      <h2 id={`heading-${group.code}`}>
        <span className={styles.number} aria-hidden>
          {number}
        </span>
        {group.label ?? t('groups.other')}
      </h2>
      {own.length === 0 && <p className="muted">{t('groups.empty')}</p>}
      {own.map((field) => (
        <CharacteristicField key={field.characteristic.code} field={field} />
      ))}
    </section>
  );
}
