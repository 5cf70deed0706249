import { useTranslation } from 'react-i18next';
import { useFormats } from '@/lib/i18n/formats.ts';
import { countOf, OUTCOMES, type ImpactCounts } from '../api/impact.ts';
import styles from './impact.module.css';

/** How many configurations and order lines end how, and what they would cost. */
export function ImpactCountsTable({ configurations, orderLines }: { configurations: ImpactCounts; orderLines: ImpactCounts }) {
  const { t } = useTranslation('studio');
  const formats = useFormats();
  const row = (name: string, of: (counts: ImpactCounts) => string) => (
    <tr key={name}>
      <th scope="row">{name}</th>
      <td>{of(configurations)}</td>
      <td>{of(orderLines)}</td>
    </tr>
  );
  return (
    <table className={styles.counts}>
      <caption>{t('impact.caption')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('impact.kind.CONFIGURATION')}</th>
          <th scope="col">{t('impact.kind.ORDER_LINE')}</th>
        </tr>
      </thead>
      <tbody>
        {OUTCOMES.map((outcome) => row(t(`impact.outcome.${outcome}`), (counts) => formats.number(countOf(counts, outcome))))}
        {row(t('impact.dearer'), ({ dearer, largestIncrease: most }) => formats.number(dearer) + (most ? ` (${t('impact.most', { amount: formats.money(most, true) })})` : ''))}
        {row(t('impact.cheaper'), ({ cheaper, largestReduction: most }) => formats.number(cheaper) + (most ? ` (${t('impact.most', { amount: formats.money(most, true) })})` : ''))}
        {row(t('impact.samePrice'), ({ samePrice }) => formats.number(samePrice))}
      </tbody>
    </table>
  );
}
