import { Button } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '@/components/page.tsx';
import { accessToken } from '@/lib/graphql/access-token.ts';
import { signOut, useSession, type Session } from '../api/session.ts';
import { SignInNotice } from './sign-in-notice.tsx';
import styles from './signed-in-only.module.css';

const LONGEST_TIMER = 2 ** 31 - 1;

interface Props {
  title: string;
  lead?: ReactNode;
  /** What the links at the top are, for a screen reader, and the links. */
  nav: { label: string; links: ReactNode };
  may: (session: Session) => boolean;
  children: (session: Session) => ReactNode;
}

/** A page for those who are signed in and may see it. */
export function SignedInOnly({ title, lead, nav, may, children }: Props) {
  const { t } = useTranslation('signing-in');
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
      <nav aria-label={nav.label}>{nav.links}</nav>
      <div className={styles.who}>
        <span>
          {/* Who is called as the role is told once. */}
          {[...new Set([session.name, ...session.roles.map((role) => t(`role.${role}`))])].join(', ')}
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
    </div>
  );
  if (!may(session)) {
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
