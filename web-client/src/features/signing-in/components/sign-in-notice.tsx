import { Button } from '@mantine/core';
import { useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/notice.tsx';
import { Page } from '@/components/page.tsx';
import { signIn, SignInFailed } from '../api/sign-in.ts';

/** Asks to sign in; afterwards one is back where one was. */
export function SignInNotice({ wasSignedIn }: { wasSignedIn: boolean }) {
  const { t } = useTranslation('signing-in');
  const here = useRouterState({ select: ({ location }) => location.href });
  const [failure, setFailure] = useState<SignInFailed['reason'] | null>(null);
  const go = () =>
    signIn(here).catch((cause: unknown) => setFailure(cause instanceof SignInFailed ? cause.reason : 'unexpected'));
  return (
    <Page title={t('title')} lead={t(wasSignedIn ? 'ended' : 'lead')}>
      {failure && (
        <Notice tone="problem" role="alert">
          <p>{t(`failure.${failure}`)}</p>
        </Notice>
      )}
      <Button size="md" onClick={() => void go()}>
        {t('go')}
      </Button>
    </Page>
  );
}
