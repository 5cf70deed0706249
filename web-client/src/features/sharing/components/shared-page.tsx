import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FailedPage } from '@/components/failed-page.tsx';
import { Page } from '@/components/page.tsx';
import { Waiting } from '@/components/waiting.tsx';
import { ReadShared } from '../api/shared.ts';
import { SharedCopy } from './shared-copy.tsx';

/** A copy that somebody shared: to be looked at, and to begin one's own from. */
export function SharedPage() {
  const { id } = useParams({ from: '/shared/$id' });
  const { t } = useTranslation('sharing');
  const [{ data, error, fetching }] = useQuery({ query: ReadShared, variables: { id } });
  if (error) return <FailedPage error={error} />;
  if (!data && fetching) return <Waiting />;
  if (data?.sharedConfiguration) return <SharedCopy copy={data.sharedConfiguration} />;
  return (
    <Page title={t('none.title')} lead={t('none.lead')}>
      <Link to="/">{t('none.home')}</Link>
    </Page>
  );
}
