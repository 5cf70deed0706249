import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Moment } from '@/components/moment.tsx';
import { Money } from '@/components/money.tsx';
import { Emission } from '@/components/quantity.tsx';
import { previewSelections } from '@/lib/product/preview-selections.ts';
import { useTelling } from '@/lib/product/tell.ts';
import type { Compared } from '../api/compared.ts';
import styles from './compare-page.module.css';

const Preview = lazy(() => import('@/features/preview/preview.tsx').then(({ Preview }) => ({ default: Preview })));

/** What they cost, and what is chosen in each; rows that differ are marked, and say so. */
export function ComparisonTable({ left, right }: { left: Compared; right: Compared }) {
  const { t } = useTranslation('comparing');
  const tellings = [useTelling(left.productLine), useTelling(right.productLine)] as const;
  const sides = [left, right] as const;
  const codes = [...new Set(sides.flatMap((side) => side.productLine.characteristics.map(({ code }) => code)))];
  const rows = codes
    .map((code) => {
      const texts = sides.map((side, at) => {
        const selection = side.selections.find(({ characteristic }) => characteristic === code);
        return selection ? tellings[at === 0 ? 0 : 1].selection(selection) : '–';
      });
      const home = left.productLine.characteristics.some((one) => one.code === code) ? tellings[0] : tellings[1];
      return { code, label: home.label(code), texts, differs: texts[0] !== texts[1] };
    })
    .filter(({ texts }) => texts.some((text) => text !== '–'));
  const figure = (label: string, show: (side: Compared) => ReactNode) => (
    <tr>
      <th scope="row">{label}</th>
      {sides.map((side, at) => (
        <td key={at}>{show(side) ?? '–'}</td>
      ))}
    </tr>
  );
  return (
    <table className={styles.table}>
      <caption>{t('caption', { count: rows.filter(({ differs }) => differs).length })}</caption>
      <thead>
        <tr>
          <td />
          {sides.map((side, at) => (
            <th key={at} scope="col">
              {side.productLine.name}
              <div className={styles.picture}>
                <Suspense fallback={null}>
                  <Preview
                    still
                    productLine={side.productLine.code}
                    selections={previewSelections(side.selections)}
                    label={t('picture', { line: side.productLine.name })}
                  />
                </Suspense>
              </div>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figure(t('price'), (side) => side.totals && <Money value={side.totals.gross} />)}
        {figure(t('footprint'), (side) => side.footprint && <Emission value={side.footprint.total} />)}
        {figure(t('promise'), (side) => side.leadTime && <Moment value={side.leadTime.promisedAt} />)}
        {rows.map(({ code, label, texts, differs }) => (
          <tr key={code} data-differs={differs || undefined}>
            <th scope="row">
              {label}
              {differs && <span className="visually-hidden">, {t('differs')}</span>}
            </th>
            {texts.map((text, at) => (
              <td key={at}>{text}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
