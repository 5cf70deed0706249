import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, type CombinedError } from 'urql';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { Page } from '@/components/page.tsx';
import { deliveryCountry } from '@/lib/guest/delivery-country.ts';
import { rememberWork } from '@/lib/guest/work.ts';
import { randomUuid } from '@/lib/random-uuid.ts';
import { benchOf } from '../api/bench.ts';
import { Start } from '../api/operations.ts';
import { useProductLine } from '@/lib/product/use-product-line.ts';
import { Opening } from './opening.tsx';

interface Props {
  code: string;
  /** It was asked for by the address, which then no longer says so. */
  asked?: boolean;
}

/** Starts a configuration and remembers it; the line's texts are fetched beside. */
export function StartPage({ code, asked = false }: Props) {
  const { t } = useTranslation('configurator');
  const client = useClient();
  const navigate = useNavigate();
  const { line } = useProductLine(code, null);
  // The same key for all attempts: however often it is sent, one configuration is started.
  const [idempotencyKey] = useState(randomUuid);
  const [problem, setProblem] = useState<CombinedError | 'refused' | null>(null);

  useEffect(() => {
    let there = true;
    void client
      .mutation(Start, { input: { idempotencyKey, productLine: code }, country: deliveryCountry.get() })
      .toPromise()
      .then(({ data, error }) => {
        if (!there) return;
        const state = data?.startConfiguration.configuration;
        if (!state) return setProblem(error ?? 'refused');
        benchOf(state.id, client).take(state);
        rememberWork(state.id, code);
        if (asked) void navigate({ to: '/configure/$code', params: { code }, search: {}, replace: true });
      });
    return () => {
      there = false;
    };
  }, [client, code, asked, idempotencyKey, navigate]);

  if (problem === null) return <Opening line={line} />;
  return (
    <Page title={t('notStarted')} lead={problem === 'refused' ? t('noSuchLine') : undefined}>
      {problem !== 'refused' && <ErrorNotice error={problem} onRetry={() => window.location.reload()} />}
    </Page>
  );
}
