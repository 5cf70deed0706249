import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Moment } from '@/components/moment.tsx';
import { isAtRisk } from '../api/at-risk.ts';
import type { BoardRow as Row } from '../api/work-orders.ts';
import styles from './board.module.css';
import { Risk, State } from './state.tsx';

export function BoardRow({ row, now }: { row: Row; now: number }) {
  const { t } = useTranslation('staff');
  const done = row.steps.filter(({ state }) => state === 'ENDED').length;
  return (
    <li className={styles.row} data-number={row.number}>
      <Link to="/staff/work-orders/$id" params={{ id: row.id }}>
        {row.number}
      </Link>
      <State of="workOrder" state={row.state} />
      <span>
        {row.quantity} × {row.productLine}
      </span>
      <span className={styles.progress}>
        <span className={styles.pips} aria-hidden>
          {row.steps.map((step) => (
            <span key={step.id} data-state={step.state} title={step.name} />
          ))}
        </span>
        <span className="figure">
          {done}/{row.steps.length}
          <span className="visually-hidden"> {t('board.done')}</span>
        </span>
      </span>
      <span className={styles.promise}>
        <span className="muted">{t('board.promised')}</span>
        <Moment value={row.promisedAt} />
        {isAtRisk(row, now) && <Risk />}
      </span>
      <span>{row.priority !== 0 && t('board.priority', { priority: row.priority })}</span>
    </li>
  );
}
