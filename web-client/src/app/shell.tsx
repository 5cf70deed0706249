import { Outlet, useRouter } from '@tanstack/react-router';
import { Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LiveRegion } from '@/components/live-region.tsx';
import { OfflineBanner } from '@/components/offline-banner.tsx';
import { Waiting } from '@/components/waiting.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import styles from './shell.module.css';

/** What stands around every page. */
export function Shell() {
  const { t } = useTranslation('app');
  const router = useRouter();
  const arrived = useRef(false);
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged }) => {
        // After a change of page the keyboard and the screen reader begin at its heading.
        if (arrived.current && pathChanged) document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
        arrived.current = true;
      }),
    [router],
  );
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {t('skip')}
      </a>
      <OfflineBanner />
      <Header />
      <main id="content" tabIndex={-1} className={styles.main}>
        <Suspense fallback={<Waiting />}>
          <Outlet />
        </Suspense>
      </main>
      <Footer />
      <LiveRegion />
    </div>
  );
}
