import { useTranslation } from 'react-i18next';
import { Moment } from '@/components/moment.tsx';
import { Notice } from '@/components/notice.tsx';
import { useFormats } from '@/lib/i18n/formats.ts';
import { countOf, KINDS, OUTCOMES, type Impact } from '../api/impact.ts';
import { ImpactCountsTable } from './impact-counts-table.tsx';
import { ImpactDetails } from './impact-details.tsx';
import { PlaceLink, type Jump } from './place-link.tsx';
import styles from './studio.module.css';

/** What was found so far: how many end how, what stands against them, and once it is done what they look like. */
export function ImpactResult({ impact, onJump }: { impact: Impact; onJump: Jump }) {
  const { t } = useTranslation('studio');
  const formats = useFormats();
  const { state, judged, different, configurations, orderLines, objections } = impact;
  const counts = { CONFIGURATION: configurations, ORDER_LINE: orderLines };
  return (
    <>
      {state !== 'RUNNING' && state !== 'DONE' && (
        <Notice tone="warning">
          <p>
            {t(`impact.state.${state}`)} {impact.failure}
          </p>
        </Notice>
      )}
      <section className={styles.section} aria-labelledby="impact-found">
        <h2 id="impact-found">{t('impact.found')}</h2>
        <p>
          {t('impact.asked', { by: impact.requestedBy })} <Moment value={impact.startedAt} time />.{' '}
          {judged === 0 && state === 'DONE' ? t('impact.nothingStored') : t('impact.judged', { judged: formats.number(judged), different: formats.number(different) })}
        </p>
        {judged > 0 && <ImpactCountsTable configurations={configurations} orderLines={orderLines} />}
      </section>
      {objections.length > 0 && (
        <section className={styles.section} aria-labelledby="impact-objections">
          <h2 id="impact-objections">{t('impact.objections')}</h2>
          <ul className={styles.findings}>
            {objections.map(({ path, text, configurations: configured, orderLines: ordered }) => (
              <li key={path} data-gravity="DOUBT">
                <p>
                  <PlaceLink path={path} onJump={onJump} /> {text}
                </p>
                <p className="muted">{t('impact.concerns', { configurations: formats.number(configured), orderLines: formats.number(ordered) })}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {state === 'DONE' &&
        KINDS.flatMap((kind) =>
          OUTCOMES.filter((outcome) => countOf(counts[kind], outcome) > 0).map((outcome) => (
            <ImpactDetails key={`${impact.id} ${kind} ${outcome}`} impactId={impact.id} kind={kind} outcome={outcome} count={countOf(counts[kind], outcome)} onJump={onJump} />
          )),
        )}
    </>
  );
}
