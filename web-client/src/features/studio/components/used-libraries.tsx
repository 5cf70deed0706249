import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { announce } from '@/lib/announcement.ts';
import { ChangeDraft } from '../api/draft.ts';
import type { Draft, Refusal } from '../api/fragments.ts';
import { Refusals } from './refusals.tsx';
import styles from './studio.module.css';

interface Props {
  draft: Draft;
  writes: boolean;
  onAnswered: (draft: Draft) => void;
}

/** The libraries that a draft's file names; where there is a newer version, it can be taken. */
export function UsedLibraries({ draft, writes, onAnswered }: Props) {
  const { t } = useTranslation('studio');
  const [{ error, fetching }, change] = useMutation(ChangeDraft);
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  if (draft.uses.length === 0) return null;
  const take = async (library: string, version: number) => {
    const { data } = await change({ input: { draftId: draft.id, version: draft.version, changes: [{ write: { path: `uses.${library}`, text: String(version) } }] } });
    setRefusals(data?.payload.userErrors ?? []);
    if (!data?.payload.draft) return;
    announce(t('libraries.taken', { library, version }));
    onAnswered(data.payload.draft);
  };
  return (
    <section aria-labelledby="used-libraries">
      <h2 id="used-libraries" className="visually-hidden">
        {t('libraries.title')}
      </h2>
      <ul className={styles.uses}>
        {draft.uses.map(({ library, version, newest }) => (
          <li key={library} data-uses={library}>
            {t('libraries.uses')}{' '}
            <Link to="/studio/libraries/$code" params={{ code: library }}>
              {t('lines.version', { code: library, version })}
            </Link>{' '}
            {writes && newest !== null && newest > version && (
              <Button variant="default" size="compact-md" loading={fetching} onClick={() => void take(library, newest)}>
                {t('libraries.take', { library, version: newest })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Refusals refusals={refusals} />
      {error && <ErrorNotice error={error} />}
    </section>
  );
}
