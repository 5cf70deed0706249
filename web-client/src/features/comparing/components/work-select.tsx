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
  const told = (work: Work) => t('work', { line: work.name || (names.get(work.productLine) ?? work.productLine), moment: formats.dateTime(work.touchedAt) });
  /** What was touched in the same minute is told apart by its number. */
  const toldApart = (work: Work) => {
    const same = works.filter((one) => told(one) === told(work));
    return same.length > 1 ? `${told(work)} (${same.indexOf(work) + 1})` : told(work);
  };
  return (
    <label className={styles.label}>
      {label}
      <select className={styles.select} value={value} onChange={(event) => onChange(event.target.value)}>
        {works.map((work) => (
          <option key={work.configurationId} value={work.configurationId}>
            {toldApart(work)}
          </option>
        ))}
      </select>
    </label>
  );
}
