import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { Waiting } from '@/components/waiting.tsx';
import { ReadCentres } from '../api/dispatch.ts';
import styles from './dispatch.module.css';
import { StaffPage } from './staff-page.tsx';

/** The work centres, to choose one whose dispatch list is wanted. */
export function CentresPage() {
  const { t } = useTranslation('staff');
  return (
    <StaffPage title={t('dispatch.centres')} lead={t('dispatch.lead')}>
      {() => <Centres />}
    </StaffPage>
  );
}

function Centres() {
  const [{ data, error, fetching }, read] = useQuery({ query: ReadCentres });
  if (error) return <ErrorNotice error={error} onRetry={() => read()} />;
  if (fetching || !data) return <Waiting />;
  return (
    <ul className={styles.centres}>
      {data.workCentres.map(({ code, name, site }) => (
        <li key={code}>
          <Link to="/staff/dispatch/$centre" params={{ centre: code }}>
            {name}
          </Link>
          <span className="muted">
            {code}, {site}
          </span>
        </li>
      ))}
    </ul>
  );
}
