import { useTranslation } from 'react-i18next';
import type { Analysis } from '../api/meaning.ts';
import { PlaceLink, type Jump } from './place-link.tsx';
import styles from './studio.module.css';
import { Witness } from './witness.tsx';

const GRAVITIES = ['MISTAKE', 'DOUBT', 'HINT'] as const;
/** More than so many hints stand folded: they would hide what matters below them. */
const MANY = 8;

/** What analysis finds, the gravest first: each leads to its place, with a configuration that shows it or the places that are the reason. */
export function FindingList({ analysis, onJump }: { analysis: Analysis; onJump: Jump }) {
  const { t } = useTranslation('studio');
  return (
    <>
      {analysis.findings.length === 0 && <p>{t('findings.none')}</p>}
      {GRAVITIES.map((gravity) => {
        const found = analysis.findings.filter((finding) => finding.gravity === gravity);
        if (found.length === 0) return null;
        const list = (
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
        );
        return (
          <section key={gravity} className={styles.section} aria-labelledby={`findings-${gravity}`}>
            <h2 id={`findings-${gravity}`}>{t(`findings.${gravity}`, { count: found.length })}</h2>
            {gravity === 'HINT' && found.length > MANY ? (
              <details>
                <summary>{t('findings.show')}</summary>
                {list}
              </details>
            ) : (
              list
            )}
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
    </>
  );
}
