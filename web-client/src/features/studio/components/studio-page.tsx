import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { mayRead, type Session } from '@/features/signing-in/api/session.ts';
import { SignedInOnly } from '@/features/signing-in/components/signed-in-only.tsx';

/** A page of the rule studio: for designers and reviewers. */
export function StudioPage({ title, lead, children }: { title: string; lead?: ReactNode; children: (session: Session) => ReactNode }) {
  const { t } = useTranslation('studio');
  const links = (
    <>
      <Link to="/studio" activeProps={{ 'aria-current': 'page' }} activeOptions={{ exact: true }}>
        {t('nav.drafts')}
      </Link>
      <Link to="/studio/libraries" activeProps={{ 'aria-current': 'page' }} activeOptions={{ exact: true }}>
        {t('nav.libraries')}
      </Link>
    </>
  );
  return (
    <SignedInOnly title={title} lead={lead} nav={{ label: t('nav.label'), links }} may={mayRead}>
      {children}
    </SignedInOnly>
  );
}
