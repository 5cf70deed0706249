import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { failureOf } from '@/lib/graphql/failure.ts';
import { Notice } from './notice.tsx';

/** A failed operation in plain words, with the correlation id that finds it in the service's log. */
export function ErrorNotice({ error, onRetry }: { error: CombinedError; onRetry?: () => void }) {
  const { t } = useTranslation('app');
  const { code, correlationId } = failureOf(error);
  return (
    <Notice tone="problem" role="alert">
      <p>{t(`failure.${code}`, { defaultValue: t('failure.INTERNAL') })}</p>
      {correlationId !== null && <p className="muted">{t('failure.correlation', { id: correlationId })}</p>}
      {onRetry && (
        <button type="button" className="link" onClick={onRetry}>
          {t('failure.retry')}
        </button>
      )}
    </Notice>
  );
}
