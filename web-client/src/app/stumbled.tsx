import { useTranslation } from 'react-i18next';
import { Page } from '@/components/page.tsx';

/** A page that could not be shown. Most often a part of it could not be fetched: loading it anew helps. */
export function Stumbled() {
  const { t } = useTranslation('app');
  return (
    <Page title={t('stumbled.title')} lead={t('stumbled.lead')}>
      <button type="button" className="link" onClick={() => window.location.reload()}>
        {t('stumbled.reload')}
      </button>
    </Page>
  );
}
