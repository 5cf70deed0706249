import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { SelectField } from '@/components/field.tsx';
import { Moment } from '@/components/moment.tsx';
import { Waiting } from '@/components/waiting.tsx';
import { mayWrite } from '@/features/signing-in/api/session.ts';
import { ReadLibrary, type LibraryVersion } from '../api/libraries.ts';
import { BeginDialog } from './begin-dialog.tsx';
import { StudioPage } from './studio-page.tsx';
import styles from './studio.module.css';

/** A library in each of its versions: what is in it, and which lines use it. */
export function LibraryPage() {
  const { t } = useTranslation('studio');
  const { code } = useParams({ from: '/studio/libraries/$code' });
  return (
    <StudioPage title={t('libraries.titleOf', { code })} lead={t('libraries.lead')}>
      {(session) => <Versions key={code} code={code} writes={mayWrite(session)} />}
    </StudioPage>
  );
}

function Versions({ code, writes }: { code: string; writes: boolean }) {
  const { t } = useTranslation('studio');
  const [number, setNumber] = useState<number | null>(null);
  const [beginning, setBeginning] = useState(false);
  const [{ data, error, fetching }, read] = useQuery({ query: ReadLibrary, variables: { code, number }, requestPolicy: 'cache-and-network' });
  if (error) return <ErrorNotice error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />;
  if (!data) return fetching ? <Waiting /> : null;
  if (!data.library) return <p>{t('libraries.unknown')}</p>;
  const { versions, version } = data.library;
  return (
    <>
      <div className={styles.above}>
        <SelectField id="library-version" label={t('libraries.version')} value={String(number ?? versions[0])} onChange={({ currentTarget: { value } }) => setNumber(Number(value))}>
          {versions.map((one) => (
            <option key={one} value={one}>
              {t('offers.version', { version: one })}
            </option>
          ))}
        </SelectField>
        {writes && (
          <Button variant="default" onClick={() => setBeginning(true)}>
            {t('libraries.change')}
          </Button>
        )}
      </div>
      {version && <Version code={code} version={version} />}
      {beginning && <BeginDialog kind="library" library={code} onClose={() => setBeginning(false)} />}
    </>
  );
}

function Version({ code, version }: { code: string; version: LibraryVersion }) {
  const { t } = useTranslation('studio');
  return (
    <>
      <section className={styles.section} aria-labelledby="library-parts">
        <h2 id="library-parts">{t('libraries.parts')}</h2>
        <p>
          {version.name}, {t('libraries.since')} <Moment value={version.publishedAt} time />
        </p>
        <ul className={styles.plain}>
          {version.parts.map(({ kind, name, label, size }) => (
            <li key={`${kind} ${name}`} data-part={name}>
              <code>
                {code}.{name}
              </code>{' '}
              <span className="muted">
                {label !== null && `${label}, `}
                {t(`libraries.kind.${kind}`, { count: size ?? 0 })}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.section} aria-labelledby="library-uses">
        <h2 id="library-uses">{t('libraries.usedBy')}</h2>
        {version.usedBy.length === 0 ? (
          <p>{t('libraries.unused')}</p>
        ) : (
          <ul className={styles.plain}>
            {version.usedBy.map(({ productLine, version: by }) => (
              <li key={`${productLine} ${by}`}>
                <Link to="/studio/lines/$code" params={{ code: productLine }}>
                  {t('lines.version', { code: productLine, version: by })}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
