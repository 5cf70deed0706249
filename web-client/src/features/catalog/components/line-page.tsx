import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FailedPage } from '@/components/failed-page.tsx';
import { Page } from '@/components/page.tsx';
import { Waiting } from '@/components/waiting.tsx';
import { works } from '@/lib/guest/work.ts';
import { useObservable } from '@/lib/observable.ts';
import { groupsOf } from '@/lib/product/product-line.ts';
import { ReadLine } from '../api/lines.ts';
import { Drawing } from './drawing.tsx';
import styles from './line-page.module.css';
import { WorkList } from './work-list.tsx';

/** What a line is, what there is to decide, and the guest's own configurations of it. */
export function LinePage() {
  const { code } = useParams({ from: '/lines/$code' });
  const { t } = useTranslation('catalog');
  const [{ data, error, fetching }] = useQuery({ query: ReadLine, variables: { code } });
  const own = useObservable(works).filter((work) => work.productLine === code);
  if (error) return <FailedPage error={error} />;
  if (!data && fetching) return <Waiting />;
  const line = data?.productLine;
  if (!line) return <Page title={t('line.none')}>{<Link to="/">{t('line.all')}</Link>}</Page>;
  return (
    <Page title={line.name} lead={line.description}>
      <div className={styles.top}>
        <div className={styles.sheet}>
          <Drawing line={line.code} />
        </div>
        <div className={styles.begin}>
          <p>{t('line.decide', { count: line.characteristics.length, rules: line.constraints.length })}</p>
          <div className={styles.actions}>
            {own.length > 0 ? (
              <>
                <Button renderRoot={(props) => <Link to="/configure/$code" params={{ code }} {...props} />} size="md">
                  {t('line.goOn')}
                </Button>
                <Button renderRoot={(props) => <Link to="/configure/$code" params={{ code }} search={{ new: true }} {...props} />} size="md" variant="default">
                  {t('line.another')}
                </Button>
              </>
            ) : (
              <Button renderRoot={(props) => <Link to="/configure/$code" params={{ code }} {...props} />} size="md">
                {t('line.begin')}
              </Button>
            )}
          </div>
        </div>
      </div>
      {own.length > 0 && (
        <section className={styles.section} aria-labelledby="own">
          <h2 id="own">{t('line.own')}</h2>
          <WorkList works={own} />
          {own.length > 1 && <Link to="/compare">{t('line.compare')}</Link>}
        </section>
      )}
      <section className={styles.section} aria-labelledby="decisions">
        <h2 id="decisions">{t('line.decisions')}</h2>
        <dl className={styles.groups}>
          {groupsOf(line).map(({ code: group, label, characteristics }) => (
            <div key={group}>
              <dt>{label ?? t('line.more')}</dt>
              <dd>{characteristics.map((one) => one.label).join(' · ')}</dd>
            </div>
          ))}
        </dl>
      </section>
    </Page>
  );
}
