import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { Notice } from '@/components/notice.tsx';
import type { Trouble } from '../api/workbench.ts';
import { useBench } from './bench-context.tsx';

/** Why a wish was not fulfilled, in plain words, and what to do. */
export function TroubleNotice({ trouble }: { trouble: Trouble | null }) {
  const { t } = useTranslation('configurator');
  const { bench } = useBench();
  if (trouble === null) return null;
  if (trouble.kind === 'failed') return <ErrorNotice error={trouble.error} onRetry={() => bench.again()} />;
  return (
    <Notice tone="warning" role="alert">
      <p>{trouble.kind === 'refused' ? trouble.message : t(`trouble.${trouble.kind}`)}</p>
      {trouble.kind === 'late' && (
        <button type="button" className="link" onClick={() => bench.wish(trouble.wish)}>
          {t('trouble.again')}
        </button>
      )}
    </Notice>
  );
}
