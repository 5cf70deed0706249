import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { Page } from '@/components/page.tsx';
import { deliveryCountry } from '@/lib/guest/delivery-country.ts';
import { works } from '@/lib/guest/work.ts';
import { useObservable } from '@/lib/observable.ts';
import { ReadCompared } from '../api/compared.ts';
import styles from './compare-page.module.css';
import { ComparisonTable } from './comparison-table.tsx';
import { WorkSelect } from './work-select.tsx';

/** Two of one's configurations side by side; which ones is not in the address, where it could be passed on. */
export function ComparePage() {
  const { t } = useTranslation('comparing');
  const own = useObservable(works);
  const country = useObservable(deliveryCountry);
  const [chosen, setChosen] = useState<[string?, string?]>([]);
  const sameLine = own.find((work, at) => at > 0 && work.productLine === own[0]?.productLine) ?? own[1];
  const [left, right] = [chosen[0] ?? own[0]?.configurationId ?? '', chosen[1] ?? sameLine?.configurationId ?? ''];
  const [one] = useQuery({ query: ReadCompared, variables: { id: left, country }, pause: left === '' });
  const [other] = useQuery({ query: ReadCompared, variables: { id: right, country }, pause: right === '' });
  const error = one.error ?? other.error;
  if (own.length < 2) {
    return (
      <Page title={t('title')} lead={t('tooFew')}>
        <Link to="/">{t('home')}</Link>
      </Page>
    );
  }
  return (
    <Page title={t('title')} lead={t('lead')} wide>
      <div className={styles.selects}>
        <WorkSelect label={t('left')} works={own} value={left} onChange={(id) => setChosen([id, right])} />
        <WorkSelect label={t('right')} works={own} value={right} onChange={(id) => setChosen([left, id])} />
      </div>
      {error && <ErrorNotice error={error} />}
      {one.data?.configuration && other.data?.configuration && <ComparisonTable left={one.data.configuration} right={other.data.configuration} />}
    </Page>
  );
}
