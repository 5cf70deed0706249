import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { Notice } from '@/components/notice.tsx';
import { Waiting } from '@/components/waiting.tsx';
import { useFormats } from '@/lib/i18n/formats.ts';
import { ReadDifference } from '../api/meaning.ts';
import { DifferenceList } from './difference-list.tsx';
import type { ViewProps } from './draft-view.tsx';
import { PlaceLink } from './place-link.tsx';
import styles from './studio.module.css';
import { Witness } from './witness.tsx';

/** What the draft says and means otherwise than the version that it was taken from: what a reviewer looks at. */
export function DifferenceView({ draft, onJump }: ViewProps) {
  const { t } = useTranslation('studio');
  const { money, list } = useFormats();
  const [{ data, error, fetching, stale }, read] = useQuery({ query: ReadDifference, variables: { id: draft.id } });
  if (error) return <ErrorNotice error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />;
  if (!data?.draft) return fetching ? <Waiting /> : null;
  const { difference, differencesFromBase } = data.draft;
  const shifts = (title: string, found: NonNullable<typeof difference>['becameInvalid']) => (
    <Part title={title} count={found.length}>
      {found.map(({ witness, causes }, at) => (
        <li key={at}>
          <p>
            {t('difference.causes')}{' '}
            {causes.map((path) => (
              <span key={path}>
                <PlaceLink path={path} onJump={onJump} />{' '}
              </span>
            ))}
          </p>
          <Witness selections={witness} />
        </li>
      ))}
    </Part>
  );
  return (
    <div aria-busy={stale}>
      {difference === null ? (
        <p>{t('difference.none')}</p>
      ) : (
        <>
          {difference.same && (
            <Notice tone="hint">
              <p>{t('difference.same')}</p>
            </Notice>
          )}
          {shifts(t('difference.becameInvalid'), difference.becameInvalid)}
          {shifts(t('difference.becameValid'), difference.becameValid)}
          <Part title={t('difference.remarks')} count={difference.remarks.length}>
            {difference.remarks.map(({ constraint, change, witness }, at) => (
              <li key={at}>
                <p>
                  <PlaceLink path={`constraints.${constraint}`} onJump={onJump} /> {t(`difference.remark.${change}`)}
                </p>
                <Witness selections={witness} />
              </li>
            ))}
          </Part>
          <Part title={t('difference.prices')} count={difference.prices.length}>
            {difference.prices.map(({ before, after, witness }, at) => (
              <li key={at}>
                <p>
                  <del>{money(before)}</del> <ins>{money(after)}</ins>
                </p>
                <Witness selections={witness} />
              </li>
            ))}
          </Part>
          <Part title={t('difference.steps')} count={difference.steps.length}>
            {difference.steps.map(({ step, change, witness }, at) => (
              <li key={at}>
                <p>
                  <PlaceLink path={`steps.${step}`} onJump={onJump} /> {t(`difference.step.${change}`)}
                </p>
                <Witness selections={witness} />
              </li>
            ))}
          </Part>
          <Part title={t('difference.structure')} count={difference.structure.length}>
            {difference.structure.map(({ path, added, text }) => (
              <li key={path}>
                <p>
                  {added ? <PlaceLink path={path} onJump={onJump} /> : <code>{path}</code>} {text}
                </p>
              </li>
            ))}
          </Part>
          {difference.undecided.length > 0 && <p>{t('difference.undecided', { what: list(difference.undecided.map((aspect) => t(`difference.aspect.${aspect}`))) })}</p>}
        </>
      )}
      <section className={styles.section} aria-labelledby="said">
        <h2 id="said">{t('difference.said', { count: differencesFromBase.length })}</h2>
        <DifferenceList differences={differencesFromBase} />
      </section>
    </div>
  );
}

function Part({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <section className={styles.section}>
      <h2>
        {title} <span className="muted">{count}</span>
      </h2>
      <ul className={styles.findings}>{children}</ul>
    </section>
  );
}
