import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { mayLook, type Session } from '@/features/signing-in/api/session.ts';
import { SignedInOnly } from '@/features/signing-in/components/signed-in-only.tsx';

/** A page of the workshop: for those who may look at the floor. */
export function StaffPage({ title, lead, children }: { title: string; lead?: ReactNode; children: (session: Session) => ReactNode }) {
  const { t } = useTranslation('staff');
  const links = (
    <>
      <Link to="/staff/work-orders" activeProps={{ 'aria-current': 'page' }} activeOptions={{ includeSearch: false }}>
        {t('nav.workOrders')}
      </Link>
      <Link to="/staff/dispatch" activeProps={{ 'aria-current': 'page' }}>
        {t('nav.dispatch')}
      </Link>
    </>
  );
  return (
    <SignedInOnly title={title} lead={lead} nav={{ label: t('nav.label'), links }} may={mayLook}>
      {children}
    </SignedInOnly>
  );
}
