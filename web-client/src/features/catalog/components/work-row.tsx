import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Moment } from '@/components/moment.tsx';
import { Money } from '@/components/money.tsx';
import { takeFromCart } from '@/lib/guest/cart.ts';
import { forgetWork, touchWork, type Work } from '@/lib/guest/work.ts';
import { ReadWork, type WorkRead } from '../api/lines.ts';
import styles from './work-list.module.css';

const TOLD = 3;

export function WorkRow({ work }: { work: Work }) {
  const { t } = useTranslation('catalog');
  const navigate = useNavigate();
  const [{ data, fetching }] = useQuery({ query: ReadWork, variables: { id: work.configurationId }, requestPolicy: 'cache-and-network' });
  const read = data?.configuration;
  const name = work.name || read?.productLine.name || work.productLine;
  const open = () => {
    touchWork(work.configurationId);
    void navigate({ to: '/configure/$code', params: { code: work.productLine } });
  };
  const remove = () => {
    takeFromCart(work.configurationId);
    forgetWork(work.configurationId);
  };
  return (
    <li className={styles.row}>
      <div className={styles.about}>
        <button type="button" className={`link ${styles.open ?? ''}`} onClick={open} disabled={!read && !fetching}>
          {name}
        </button>
        <p className="muted">{read ? told(read) : fetching ? ' ' : t('work.gone')}</p>
      </div>
      <div className={styles.facts}>
        {read?.price && (
          <span>
            <Money value={read.price.total} /> {t('work.net')}
          </span>
        )}
        <span className="muted">
          {t('work.touched')} <Moment value={work.touchedAt} time />
        </span>
      </div>
      <button type="button" className="link" onClick={remove} aria-label={t('work.removeOf', { name })}>
        {t('work.remove')}
      </button>
    </li>
  );
}

/** What the customer chose, the first few of it. */
function told(read: WorkRead): string {
  const label = (characteristic: string, code: string) => {
    const found = read.productLine.characteristics.find((one) => one.code === characteristic);
    return found && 'values' in found ? found.values?.find((value) => value.code === code)?.label : undefined;
  };
  const own = [...read.selections].sort((a, b) => Number(b.origin === 'CUSTOMER') - Number(a.origin === 'CUSTOMER'));
  return own
    .map(({ characteristic, code }) => (code === null ? undefined : label(characteristic, code)))
    .filter((text) => text !== undefined)
    .slice(0, TOLD)
    .join(' · ');
}
