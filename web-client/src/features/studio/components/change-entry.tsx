import { useTranslation } from 'react-i18next';
import { Moment } from '@/components/moment.tsx';
import type { Change } from '../api/fragments.ts';
import { DifferenceList } from './difference-list.tsx';

/** One thing that was done to a draft: who, when, why, and what it says otherwise since. */
export function ChangeEntry({ change }: { change: Change }) {
  const { t } = useTranslation('studio');
  return (
    <li data-change={change.kind}>
      <p>
        <strong>{t(`change.${change.kind}`)}</strong> · {change.by} · <Moment value={change.at} time />
        {change.reason !== null && `: ${change.reason}`}
      </p>
      <DifferenceList differences={change.differences} />
      {change.more && <p className="muted">{t('change.more')}</p>}
    </li>
  );
}
