import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/dialog.tsx';
import type { Conflict, ValueState } from '../api/fragments.ts';
import type { Choice } from '@/lib/product/product-line.ts';
import { useBench } from './bench-context.tsx';
import styles from './conflict-dialog.module.css';

const MOST = 4;

/** What a value follows from: why each of the others is out. */
export function ImpliedBy({ choice, states }: { choice: Choice; states: ReadonlyMap<string, ValueState> }) {
  const { t } = useTranslation('configurator');
  const { bench, telling } = useBench();
  const [reasons, setReasons] = useState<{ label: string; conflict: Conflict }[] | null>(null);

  const explain = async () => {
    const out = choice.values.filter(({ code }) => states.get(code) === 'EXCLUDED').slice(0, MOST);
    const found = await Promise.all(
      out.map(async ({ code, label }) => {
        const conflict = await bench.explain(choice.code, { code });
        return conflict ? [{ label, conflict }] : [];
      }),
    );
    setReasons(found.flat());
  };

  return (
    <>
      <button type="button" className="link" onClick={() => void explain()}>
        {t('implied.ask')}
      </button>
      {reasons && (
        <Dialog title={t('implied.title', { label: choice.label })} onClose={() => setReasons(null)}>
          {reasons.length === 0 && <p>{t('implied.unknown')}</p>}
          <dl className={styles.reasons}>
            {reasons.map(({ label, conflict }) => (
              <div key={label}>
                <dt>{t('implied.out', { label })}</dt>
                <dd>
                  {conflict.message}
                  {conflict.selections.length > 0 && (
                    <ul className={styles.decisions}>
                      {conflict.selections.map((selection) => (
                        <li key={selection.characteristic}>
                          {telling.label(selection.characteristic)}: {telling.selection(selection)}
                        </li>
                      ))}
                    </ul>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </Dialog>
      )}
    </>
  );
}
