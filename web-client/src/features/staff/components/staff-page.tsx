import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '@/components/page.tsx';
import { accessToken } from '@/lib/graphql/access-token.ts';
import { mayLook, signOut, useSession, type Session } from '../api/session.ts';
import { SignInNotice } from './sign-in-notice.tsx';
import styles from './staff.module.css';

const LONGEST_TIMER = 2 ** 31 - 1;

/** A page of the workshop: for those who are signed in and may look at the floor. */
export function StaffPage({ title, lead, children }: { title: string; lead?: ReactNode; children: (session: Session) => ReactNode }) {
  const { t } = useTranslation('staff');
  const session = useSession();
  const [wasSignedIn, setWasSignedIn] = useState(false);
  const [left, setLeft] = useState(false);
  if (session !== null && !wasSignedIn) setWasSignedIn(true);

  const expiresAt = session?.expiresAt;
  useEffect(() => {
    if (expiresAt === undefined) return;
    // Asking for the token notices that its time has passed.
    const timer = setTimeout(() => accessToken(), Math.min(LONGEST_TIMER, Math.max(0, expiresAt - Date.now())));
    return () => clearTimeout(timer);
  }, [expiresAt]);

  if (session === null) return <SignInNotice wasSignedIn={wasSignedIn && !left} />;
  const bar = (
    <div className={styles.bar}>
      <nav aria-label={t('nav.label')}>
        <Link to="/staff/work-orders" activeProps={{ 'aria-current': 'page' }} activeOptions={{ includeSearch: false }}>
          {t('nav.workOrders')}
        </Link>
        <Link to="/staff/dispatch" activeProps={{ 'aria-current': 'page' }}>
          {t('nav.dispatch')}
        </Link>
      </nav>
      <span>
        {session.name}
        {session.roles.length > 0 && `, ${session.roles.map((role) => t(`role.${role}`)).join(', ')}`}
      </span>
      <Button
        variant="default"
        size="compact-md"
        onClick={() => {
          setLeft(true);
          signOut();
        }}
      >
        {t('signOut')}
      </Button>
    </div>
  );
  if (!mayLook(session)) {
    return (
      <Page title={t('notYours.title')} lead={t('notYours.lead')}>
        {bar}
      </Page>
    );
  }
  return (
    <Page title={title} lead={lead} wide>
      {bar}
      {children(session)}
    </Page>
  );
}
