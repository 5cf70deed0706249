import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { Notice } from '@/components/notice.tsx';
import { rememberWork } from '@/lib/guest/work.ts';
import type { Telling } from '@/lib/product/tell.ts';
import { randomUuid } from '@/lib/random-uuid.ts';
import { StartFromShared, type Shared } from '../api/shared.ts';

/** Begins one's own from the copy; what differs, because facts about oneself are not in it, is told first. */
export function MakeItMine({ copy, telling }: { copy: Shared; telling: Telling }) {
  const { t } = useTranslation('sharing');
  const navigate = useNavigate();
  const [idempotencyKey] = useState(randomUuid);
  const [{ data, error, fetching }, start] = useMutation(StartFromShared);
  const code = copy.productLine.code;
  const go = () => void navigate({ to: '/configure/$code', params: { code } });
  const begin = async () => {
    const input = { idempotencyKey, productLine: code, version: copy.productLine.version, sharedId: copy.id };
    const { data: answer } = await start({ input });
    const started = answer?.startConfiguration;
    if (!started?.configuration) return;
    rememberWork(started.configuration.id, code);
    if (started.changes.length === 0) go();
  };
  const started = data?.startConfiguration;
  if (started?.configuration && started.changes.length > 0) {
    return (
      <Notice tone="hint" role="status">
        <p>{t('otherwise')}</p>
        <ul>
          {started.changes.map(({ characteristic, from, to }) => (
            <li key={characteristic}>
              {telling.label(characteristic)}: <s>{telling.selection(from)}</s> → <strong>{telling.selection(to)}</strong>
            </li>
          ))}
        </ul>
        <Button onClick={go}>{t('goOn')}</Button>
      </Notice>
    );
  }
  return (
    <>
      {error && <ErrorNotice error={error} />}
      {started?.userErrors.map(({ code: kind, message }) => (
        <Notice key={kind} tone="problem" role="alert">
          <p>{message}</p>
        </Notice>
      ))}
      <Button size="md" loading={fetching} onClick={() => void begin()}>
        {t('mine')}
      </Button>
    </>
  );
}
