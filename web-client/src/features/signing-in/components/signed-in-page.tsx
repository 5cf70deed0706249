import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/notice.tsx';
import { Page } from '@/components/page.tsx';
import { Waiting } from '@/components/waiting.tsx';
import { completeSignIn, signIn, SignInFailed } from '../api/sign-in.ts';

let underWay: Promise<string> | null = null;

/** Where the issuer sends people back to: goes on to where they wanted to be. */
export function SignedInPage() {
  const { t } = useTranslation('signing-in');
  const { history } = useRouter();
  const [failure, setFailure] = useState<SignInFailed['reason'] | null>(null);
  useEffect(() => {
    // A code is good once, so it is asked for once however often the page is drawn.
    underWay ??= completeSignIn(new URL(window.location.href)).finally(() => (underWay = null));
    underWay.then(
      (back) => history.replace(back),
      (cause: unknown) => setFailure(cause instanceof SignInFailed ? cause.reason : 'unexpected'),
    );
  }, [history]);
  if (failure === null) return <Waiting lines={2} />;
  return (
    <Page title={t('title')}>
      <Notice tone="problem" role="alert">
        <p>{t(`failure.${failure}`)}</p>
        <button type="button" className="link" onClick={() => void signIn('/staff/work-orders')}>
          {t('again')}
        </button>
      </Notice>
    </Page>
  );
}
