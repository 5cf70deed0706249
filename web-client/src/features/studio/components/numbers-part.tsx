import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { Waiting } from '@/components/waiting.tsx';
import { bounds, forbidden } from '../api/counts.ts';
import type { Draft } from '../api/fragments.ts';
import { ReadNumbers } from '../api/meaning.ts';
import { CountText } from './count-text.tsx';
import styles from './numbers-part.module.css';
import { PlaceLink, type Jump } from './place-link.tsx';
import shared from './studio.module.css';

/** How many valid configurations there are, and how many each rule alone takes away. */
export function NumbersPart({ draft, onJump }: { draft: Draft; onJump: Jump }) {
  const { t } = useTranslation('studio');
  const [{ data, error, fetching, stale }, read] = useQuery({ query: ReadNumbers, variables: { id: draft.id } });
  if (error) return <ErrorNotice error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />;
  if (!data?.draft) return fetching ? <Waiting /> : null;
  const { numbers } = data.draft;
  return (
    <section className={shared.section} aria-labelledby="numbers" aria-busy={stale}>
      <h2 id="numbers">{t('numbers.title')}</h2>
      {numbers === null ? (
        <p>{t('numbers.none')}</p>
      ) : (
        <>
          <p className={styles.valid}>
            <CountText of={bounds(numbers.valid)} />
          </p>
          <p className="muted">{t('numbers.lead')}</p>
          {numbers.effects.length > 0 && (
            <table className={styles.effects}>
              <caption>{t('numbers.caption')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('numbers.rule')}</th>
                  <th scope="col">{t('numbers.forbids')}</th>
                </tr>
              </thead>
              <tbody>
                {numbers.effects.map(({ constraint, without }) => (
                  <tr key={constraint}>
                    <th scope="row">
                      <PlaceLink path={`constraints.${constraint}`} onJump={onJump} />
                    </th>
                    <td>
                      <CountText of={forbidden(numbers.valid, without)} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </>
      )}
    </section>
  );
}
