import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { Waiting } from '@/components/waiting.tsx';
import { proposedExample } from '../api/examples.ts';
import { ReadExampleReport } from '../api/meaning.ts';
import type { Piece } from '../api/pieces.ts';
import type { ViewProps } from './draft-view.tsx';
import { PlaceLink } from './place-link.tsx';
import styles from './studio.module.css';
import { Witness } from './witness.tsx';

interface Props extends Pick<ViewProps, 'draft' | 'onJump'> {
  /** The proposal that is written as an example just now. */
  taken: string | null;
  onTake: (proposal: string) => void;
  /** The form of an example; left out where nothing can be written. */
  editor?: (example: Piece) => ReactNode;
}

/** What the examples are good for: the rules that they try out, and what could be wrong without any of them noticing. */
export function ExampleReport({ draft, onJump, taken, onTake, editor }: Props) {
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
          {report.proposals.map((proposal) => {
            const { constraint, firing, selections } = proposal;
            const key = `${constraint} ${firing}`;
            return (
              <li key={key} data-gravity="DOUBT" data-proposal={key}>
                <p>
                  {t(firing ? 'examples.proposeFiring' : 'examples.proposeHolding')} <PlaceLink path={`constraints.${constraint}`} onJump={onJump} />
                </p>
                <Witness selections={selections} open />
                {editor &&
                  (taken === key ? (
                    editor(proposedExample(proposal, t(firing ? 'examples.nameFiring' : 'examples.nameHolding', { constraint })))
                  ) : (
                    <button type="button" className="link" onClick={() => onTake(key)}>
                      {t('examples.take')} <span className="visually-hidden">{constraint}</span>
                    </button>
                  ))}
              </li>
            );
          })}
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
