import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/dialog.tsx';
import { useFormats } from '@/lib/i18n/formats.ts';
import type { Payload } from '../api/fragments.ts';
import type { Objective } from '../api/wish.ts';
import { useBench } from './bench-context.tsx';
import styles from './finish-dialog.module.css';

const OBJECTIVES: Objective[] = ['DEFAULTS', 'PRICE', 'FOOTPRINT', 'LEAD_TIME'];

interface Props {
  completion: Payload['completion'];
  pending: boolean;
  onClose: () => void;
}

/** Finishes what is open, to one of four ends, and tells whether nothing better exists. */
export function FinishDialog({ completion, pending, onClose }: Props) {
  const { t } = useTranslation('configurator');
  const { bench } = useBench();
  const [asked, setAsked] = useState<Objective | null>(null);
  const found = asked !== null && !pending && completion?.objective === asked ? completion : null;
  return (
    <Dialog title={t('finish.title')} onClose={onClose}>
      <p className="muted">{t('finish.lead')}</p>
      <ul className={styles.list}>
        {OBJECTIVES.map((objective) => (
          <li key={objective}>
            <button
              type="button"
              className={styles.objective}
              aria-disabled={pending}
              onClick={() => {
                if (pending) return;
                setAsked(objective);
                bench.wish({ kind: 'complete', objective });
              }}
            >
              <strong>{t(`finish.${objective}.name`)}</strong>
              <span className="muted">{t(`finish.${objective}.about`)}</span>
            </button>
          </li>
        ))}
      </ul>
      <div role="status">
        {asked !== null && pending && <p>{t('finish.working')}</p>}
        {found && <Found completion={found} />}
      </div>
    </Dialog>
  );
}

function Found({ completion }: { completion: NonNullable<Payload['completion']> }) {
  const { t } = useTranslation('configurator');
  const { bench } = useBench();
  const formats = useFormats();
  const amount = (value: string) => {
    switch (completion.objective) {
      case 'PRICE':
        return t('finish.net', { price: formats.money({ amount: value, currency: bench.view.get().state?.price?.total.currency ?? 'EUR' }) });
      case 'FOOTPRINT':
        return formats.quantity({ value, unit: 'KGM' });
      default:
        return formats.duration(`PT${Math.round(Number(value))}M`);
    }
  };
  const name = t(`finish.${completion.objective}.name`);
  if (completion.value === null) return <p>{t('finish.done', { name })}</p>;
  if (completion.proven) return <p>{t('finish.proven', { name, value: amount(completion.value) })}</p>;
  return <p>{t('finish.bound', { name, value: amount(completion.value), bound: completion.bound === null ? '–' : amount(completion.bound) })}</p>;
}
