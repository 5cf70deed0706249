import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { Waiting } from '@/components/waiting.tsx';
import { ReadExampleReport } from '../api/meaning.ts';
import { nodeAt, outline, within } from '../api/outline.ts';
import type { ViewProps } from './draft-view.tsx';
import { PlaceLink } from './place-link.tsx';
import styles from './studio.module.css';
import { Witness } from './witness.tsx';

/** The examples with their state, and what they are good for. */
export function ExamplesView({ draft, onJump }: ViewProps) {
  const { t } = useTranslation('studio');
  const examples = nodeAt(outline(draft.file), 'examples')?.children ?? [];
  const lines = draft.file.split('\n');
  return (
    <>
      <section className={styles.section} aria-labelledby="examples">
        <h2 id="examples">{t('examples.count', { count: examples.length })}</h2>
        <ul className={styles.findings}>
          {examples.map(({ path, line, children }) => {
            const mistakes = draft.mistakes.filter((mistake) => within(mistake.path, path));
            const name = children.find(({ key }) => key === 'name');
            return (
              <li key={path} data-gravity={mistakes.length > 0 ? 'MISTAKE' : 'GOOD'}>
                <p>
                  <strong>{t(mistakes.length > 0 ? 'examples.fails' : 'examples.holds')}</strong> {name && (lines[name.line - 1] ?? '').replace(/^.*?name:\s*/, '')}{' '}
                  <button type="button" className="link" onClick={() => onJump(path)}>
                    {t('mistakes.at', { line })}
                  </button>
                </p>
                {mistakes.map(({ path: place, message }) => (
                  <p key={place + message}>{message}</p>
                ))}
              </li>
            );
          })}
        </ul>
      </section>
      <Report draft={draft} onJump={onJump} />
    </>
  );
}

function Report({ draft, onJump }: Pick<ViewProps, 'draft' | 'onJump'>) {
  const { t } = useTranslation('studio');
  const [{ data, error, fetching }, read] = useQuery({ query: ReadExampleReport, variables: { id: draft.id } });
  if (error) return <ErrorNotice error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />;
  if (!data?.draft) return fetching ? <Waiting /> : null;
  const report = data.draft.exampleReport;
  if (report === null) return <p>{t('findings.unreadable')}</p>;
  const covered = report.constraints.filter(({ firing, holding }) => firing.length > 0 && holding.length > 0).length;
  return (
    <>
      <section className={styles.section} aria-labelledby="coverage">
        <h2 id="coverage">{t('examples.coverage', { covered, count: report.constraints.length })}</h2>
        <ul className={styles.findings}>
          {report.proposals.map(({ constraint, firing, selections }) => (
            <li key={`${constraint} ${firing}`} data-gravity="DOUBT">
              <p>
                {t(firing ? 'examples.proposeFiring' : 'examples.proposeHolding')} <PlaceLink path={`constraints.${constraint}`} onJump={onJump} />
              </p>
              <Witness selections={selections} open />
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.section} aria-labelledby="mutants">
        <h2 id="mutants">{t('examples.mutants', { caught: report.mutantsCaught, count: report.mutants - report.mutantsAlike })}</h2>
        <p className="muted">{t('examples.mutantsLead', { count: report.mutantsAlike })}</p>
        <ul className={styles.findings}>
          {report.unnoticed.map(({ path, before, after, shown }, at) => (
            <li key={at} data-gravity="HINT">
              <p>
                <PlaceLink path={path} onJump={onJump} /> <del>{before}</del> <ins>{after}</ins>
              </p>
              <Witness selections={shown} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
