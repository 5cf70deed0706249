import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Waiting } from '@/components/waiting.tsx';
import type { ViewProps } from './draft-view.tsx';

const Trial = lazy(() => import('@/features/configurator/trial.tsx').then(({ Trial }) => ({ default: Trial })));

/** The draft as a customer would see it, with the shop's own configurator. */
export function TrialView({ draft }: ViewProps) {
  const { t } = useTranslation('studio');
  return (
    <section aria-labelledby="trial">
      <h2 id="trial" className="visually-hidden">
        {t('view.trial')}
      </h2>
      <p className="muted">{t('trial.lead')}</p>
      <Suspense fallback={<Waiting />}>
        <Trial draftId={draft.id} version={draft.version} />
      </Suspense>
    </section>
  );
}
