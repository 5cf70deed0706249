import { useTranslation } from 'react-i18next';
import { Money } from '@/components/money.tsx';
import { useFormats } from '@/lib/i18n/formats.ts';
import type { Totals } from '../api/totals.ts';
import styles from './totals-table.module.css';

/** Net, tax and what is to be paid. */
export function TotalsTable({ totals, taxRate, country }: { totals: Totals; taxRate?: string | undefined; country?: string | undefined }) {
  const { t } = useTranslation('ordering');
  const formats = useFormats();
  const rate = taxRate === undefined ? null : formats.number(taxRate, { style: 'percent', maximumFractionDigits: 2 });
  return (
    <dl className={styles.totals}>
      <div>
        <dt>{t('totals.net')}</dt>
        <dd>
          <Money value={totals.net} />
        </dd>
      </div>
      <div>
        <dt>{rate === null || country === undefined ? t('totals.tax') : t('totals.taxOf', { rate, country: formats.country(country) })}</dt>
        <dd>
          <Money value={totals.tax} />
        </dd>
      </div>
      <div data-sum>
        <dt>{t('totals.gross')}</dt>
        <dd>
          <Money value={totals.gross} />
        </dd>
      </div>
    </dl>
  );
}
