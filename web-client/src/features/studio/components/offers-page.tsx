import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { Moment } from '@/components/moment.tsx';
import { Waiting } from '@/components/waiting.tsx';
import { mayReview } from '@/features/signing-in/api/session.ts';
import { ReadOffers } from '../api/offers.ts';
import { OfferDialog, type OfferStep } from './offer-dialog.tsx';
import { StudioPage } from './studio-page.tsx';
import styles from './studio.module.css';

/** Which version of a line is offered when, who decided so, and the ways back. */
export function OffersPage() {
  const { t } = useTranslation('studio');
  const { code } = useParams({ from: '/studio/lines/$code' });
  return (
    <StudioPage title={t('offers.titleOf', { line: code })} lead={t('offers.lead')}>
      {(session) => <Offers key={code} code={code} steers={mayReview(session)} />}
    </StudioPage>
  );
}

function Offers({ code, steers }: { code: string; steers: boolean }) {
  const { t } = useTranslation('studio');
  const [{ data, error, fetching }, read] = useQuery({ query: ReadOffers, variables: { code }, requestPolicy: 'cache-and-network' });
  const [step, setStep] = useState<OfferStep | null>(null);
  const [now, setNow] = useState(() => Date.now());
  const reread = () => {
    setNow(Date.now());
    read({ requestPolicy: 'network-only' });
  };
  if (error) return <ErrorNotice error={error} onRetry={reread} />;
  if (!data) return fetching ? <Waiting /> : null;
  const inEffect = data.productLine?.version;
  const latestFirst = [...data.versionOffers].reverse();
  return (
    <>
      <p>{inEffect === undefined ? t('offers.nothing') : t('offers.inEffect', { name: data.productLine?.name, version: inEffect })}</p>
      <p>
        <Link to="/studio/lines/$code/compare" params={{ code }}>
          {t('compare.openAny')}
        </Link>
      </p>
      <ol className={styles.changes}>
        {latestFirst.map((offer, at) => {
          const begun = new Date(offer.from).getTime() <= now;
          const first = latestFirst.findIndex(({ version }) => version === offer.version) === at;
          const open = steers && first && offer.withdrawal === null;
          return (
            <li key={at} data-version={offer.version}>
              <p>
                <strong>{t('offers.version', { version: offer.version })}</strong> · {t(`offers.kind.${offer.kind}`)}
                {offer.by !== null && ` · ${offer.by}`} · {t(begun ? 'offers.since' : 'offers.from')} <Moment value={offer.from} time />
                {offer.reason !== null && `: ${offer.reason}`}
              </p>
              {offer.withdrawal && (
                <p>
                  {t('offers.withdrawn', { by: offer.withdrawal.by })} <Moment value={offer.withdrawal.at} time />: {offer.withdrawal.reason}
                </p>
              )}
              {open && (
                <div className={styles.actions}>
                  {inEffect !== undefined && offer.version !== inEffect && begun && (
                    <Button variant="default" size="compact-md" onClick={() => setStep({ kind: 'rollBack', to: offer.version, inEffect })}>
                      {t('offers.rollBack.open', { version: offer.version })}
                    </Button>
                  )}
                  <Button variant="default" size="compact-md" onClick={() => setStep({ kind: 'withdraw', version: offer.version })}>
                    {t('offers.withdraw.open', { version: offer.version })}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ol>
      {step && <OfferDialog step={step} code={code} onClose={() => setStep(null)} onChanged={reread} />}
    </>
  );
}
