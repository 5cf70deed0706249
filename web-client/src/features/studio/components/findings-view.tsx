import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { Waiting } from '@/components/waiting.tsx';
import { ReadAnalysis } from '../api/meaning.ts';
import type { ViewProps } from './draft-view.tsx';
import { PlaceLink } from './place-link.tsx';
import styles from './studio.module.css';
import { Witness } from './witness.tsx';

const GRAVITIES = ['MISTAKE', 'DOUBT', 'HINT'] as const;

/** What analysis finds: each leads to its place, with a configuration that shows it or the places that are the reason. */
export function FindingsView({ draft, onJump }: ViewProps) {
  const { t } = useTranslation('studio');
  const [{ data, error, fetching, stale }, read] = useQuery({ query: ReadAnalysis, variables: { id: draft.id } });
  if (error) return <ErrorNotice error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />;
  if (!data?.draft) return fetching ? <Waiting /> : null;
  const { analysis } = data.draft;
  if (analysis === null) return <p>{t('findings.unreadable')}</p>;
  return (
    <div aria-busy={stale}>
      {analysis.findings.length === 0 && <p>{t('findings.none')}</p>}
      {GRAVITIES.map((gravity) => {
        const found = analysis.findings.filter((finding) => finding.gravity === gravity);
        if (found.length === 0) return null;
        return (
          <section key={gravity} className={styles.section} aria-labelledby={`findings-${gravity}`}>
            <h2 id={`findings-${gravity}`}>{t(`findings.${gravity}`, { count: found.length })}</h2>
            <ul className={styles.findings}>
              {found.map((finding, at) => (
                <li key={at} data-finding={finding.kind} data-gravity={gravity}>
                  <p>{finding.text}</p>
                  <p>
                    <PlaceLink path={finding.path} onJump={onJump} /> {finding.line > 0 && finding.path !== '' && <span className="muted">{t('mistakes.at', { line: finding.line })}</span>}
                  </p>
                  {finding.related.length > 0 && (
                    <p>
                      {t('findings.related')}{' '}
                      {finding.related.map((path) => (
                        <span key={path}>
                          <PlaceLink path={path} onJump={onJump} />{' '}
                        </span>
                      ))}
                    </p>
                  )}
                  <Witness selections={finding.witness} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {analysis.undecided.length > 0 && (
        <section className={styles.section} aria-labelledby="undecided">
          <h2 id="undecided">{t('findings.undecided', { count: analysis.undecided.length })}</h2>
          <ul>
            {analysis.undecided.map(({ kind, path }) => (
              <li key={`${kind} ${path}`}>
                {t(`finding.${kind}`)} {path !== '' && <PlaceLink path={path} onJump={onJump} />}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
