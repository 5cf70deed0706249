import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Moment } from '@/components/moment.tsx';
import { Money } from '@/components/money.tsx';
import { Page } from '@/components/page.tsx';
import { Emission } from '@/components/quantity.tsx';
import { WhoMakesIt } from '@/components/who-makes-it.tsx';
import { previewSelections } from '@/lib/product/preview-selections.ts';
import { groupsOf } from '@/lib/product/product-line.ts';
import { useTelling } from '@/lib/product/tell.ts';
import type { Shared } from '../api/shared.ts';
import { MakeItMine } from './make-it-mine.tsx';
import styles from './shared-copy.module.css';

const Preview = lazy(() => import('@/features/preview/preview.tsx').then(({ Preview }) => ({ default: Preview })));

export function SharedCopy({ copy }: { copy: Shared }) {
  const { t } = useTranslation('sharing');
  const telling = useTelling(copy.productLine);
  const selections = new Map(copy.selections.map((selection) => [selection.characteristic, selection]));
  return (
    <Page title={copy.productLine.name} wide lead={<p>{t('lead')}</p>}>
      <div className={styles.columns}>
        <div className={styles.stage}>
          <div className={styles.picture}>
            <Suspense fallback={null}>
              <Preview productLine={copy.productLine.code} selections={previewSelections(copy.selections)} label={t('picture', { line: copy.productLine.name })} />
            </Suspense>
          </div>
          <dl className={styles.figures}>
            {copy.price && (
              <div>
                <dt>{t('price')}</dt>
                <dd>
                  <Money value={copy.price.total} />
                </dd>
              </div>
            )}
            {copy.footprint && (
              <div>
                <dt>{t('footprint')}</dt>
                <dd>
                  <Emission value={copy.footprint.total} />
                </dd>
              </div>
            )}
            <div>
              <dt>{t('sharedAt')}</dt>
              <dd>
                <Moment value={copy.sharedAt} />
              </dd>
            </div>
          </dl>
          <MakeItMine copy={copy} telling={telling} />
        </div>
        <div>
          {groupsOf(copy.productLine).map((group) => {
            const shown = group.characteristics.map(({ code }) => selections.get(code)).filter((one) => one !== undefined);
            return shown.length === 0 ? null : (
              <section key={group.code} className={styles.group}>
                <h2>{group.label}</h2>
                <dl>
                  {shown.map((selection) => (
                    <div key={selection.characteristic}>
                      <dt>{telling.label(selection.characteristic)}</dt>
                      <dd>{telling.selection(selection)}</dd>
                    </div>
                  ))}
                </dl>
              </section>
            );
          })}
        </div>
      </div>
      {copy.steps.length > 0 && <WhoMakesIt steps={copy.steps} />}
    </Page>
  );
}
