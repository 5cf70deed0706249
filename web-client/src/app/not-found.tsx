import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '@/components/page.tsx';

export function NotFound() {
  const { t } = useTranslation('app');
  return (
    <Page title={t('notFound.title')} lead={t('notFound.lead')}>
      <Link to="/">{t('notFound.home')}</Link>
    </Page>
  );
}
