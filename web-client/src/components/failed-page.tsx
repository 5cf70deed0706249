import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { ErrorNotice } from './error-notice.tsx';
import { Page } from './page.tsx';

/** A page whose data could not be had. */
export function FailedPage({ error, onRetry }: { error: CombinedError; onRetry?: () => void }) {
  const { t } = useTranslation('app');
  return (
    <Page title={t('stumbled.title')} lead={t('stumbled.lead')}>
      <ErrorNotice error={error} {...(onRetry ? { onRetry } : {})} />
    </Page>
  );
}
