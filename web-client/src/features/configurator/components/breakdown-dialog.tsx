import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/dialog.tsx';
import { Moment } from '@/components/moment.tsx';
import { Money } from '@/components/money.tsx';
import { Emission, Quantity } from '@/components/quantity.tsx';
import { useFormats } from '@/lib/i18n/formats.ts';
import type { Details, State } from '../api/fragments.ts';
import { useBench } from './bench-context.tsx';
import { DeliveryCountry } from './delivery-country.tsx';
import styles from './breakdown-dialog.module.css';

/** What price, footprint and promise are made of. */
export function BreakdownDialog({ state, details, onClose }: { state: State; details: Details | null; onClose: () => void }) {
  const { t } = useTranslation('configurator');
  const formats = useFormats();
  const { bench } = useBench();
  return (
    <Dialog title={t('breakdown.title')} onClose={onClose} wide>
      <div className={styles.columns}>
        <section aria-labelledby="breakdown-price">
          <h3 id="breakdown-price">{t('breakdown.price')}</h3>
          <dl className={styles.lines}>
            {details?.price?.lines.map((line) => (
              <div key={line.source}>
                <dt>{line.label}</dt>
                <dd>
                  <Money value={line.amount} />
                </dd>
              </div>
            ))}
            {state.price && (
              <div className={styles.sum}>
                <dt>{t('breakdown.net')}</dt>
                <dd>
                  <Money value={state.price.total} />
                </dd>
              </div>
            )}
            {state.totals && (
              <>
                <div>
                  <dt>{t('breakdown.tax')}</dt>
                  <dd>
                    <Money value={state.totals.tax} />
                  </dd>
                </div>
                <div className={styles.sum}>
                  <dt>{t('breakdown.gross')}</dt>
                  <dd>
                    <Money value={state.totals.gross} />
                  </dd>
                </div>
              </>
            )}
          </dl>
          {bench.offered && <DeliveryCountry />}
        </section>
        <section aria-labelledby="breakdown-footprint">
          <h3 id="breakdown-footprint">{t('breakdown.footprint')}</h3>
          <dl className={styles.lines}>
            {details?.footprint?.lines.map((line) => (
              <div key={line.source}>
                <dt>{line.label}</dt>
                <dd>
                  <Quantity value={line.amount} />
                </dd>
              </div>
            ))}
            {state.footprint && (
              <div className={styles.sum}>
                <dt>{t('breakdown.total')}</dt>
                <dd>
                  <Emission value={state.footprint.total} />
                </dd>
              </div>
            )}
          </dl>
          {details?.footprint && (
            <p className="muted">
              {t('breakdown.coverage', {
                share: formats.number(details.footprint.coverage, { style: 'percent' }),
                version: details.footprint.factorVersion,
              })}
            </p>
          )}
        </section>
        {state.leadTime && (
          <section aria-labelledby="breakdown-promise">
            <h3 id="breakdown-promise">{t('breakdown.promise')}</h3>
            <p>
              <Moment value={state.leadTime.promisedAt} time />
            </p>
            <p className="muted">{t('breakdown.promiseAbout')}</p>
          </section>
        )}
      </div>
    </Dialog>
  );
}
