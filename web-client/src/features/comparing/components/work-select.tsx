import { useTranslation } from 'react-i18next';
import { useFormats } from '@/lib/i18n/formats.ts';
import type { Work } from '@/lib/guest/work.ts';
import { useLineNames } from '../api/line-names.ts';
import styles from './compare-page.module.css';

interface Props {
  label: string;
  works: Work[];
  value: string;
  onChange: (id: string) => void;
}

export function WorkSelect({ label, works, value, onChange }: Props) {
  const { t } = useTranslation('comparing');
  const formats = useFormats();
  const names = useLineNames();
  return (
    <label className={styles.label}>
      {label}
      <select className={styles.select} value={value} onChange={(event) => onChange(event.target.value)}>
        {works.map((work) => (
          <option key={work.configurationId} value={work.configurationId}>
            {t('work', { line: work.name || (names.get(work.productLine) ?? work.productLine), moment: formats.dateTime(work.touchedAt) })}
          </option>
        ))}
      </select>
    </label>
  );
}
