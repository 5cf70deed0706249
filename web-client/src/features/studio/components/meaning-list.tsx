import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/notice.tsx';
import { useFormats } from '@/lib/i18n/formats.ts';
import type { Meaning } from '../api/meaning.ts';
import { PlaceLink, type Jump } from './place-link.tsx';
import styles from './studio.module.css';
import { Witness } from './witness.tsx';

/** What one version means differently than another. Without `onJump` places are named only. */
export function MeaningList({ meaning, onJump }: { meaning: Meaning; onJump?: Jump }) {
  const { t } = useTranslation('studio');
  const { money, list } = useFormats();
  const place = (path: string) => <PlaceLink path={path} {...(onJump ? { onJump } : {})} />;
  const shifts = (title: string, found: Meaning['becameInvalid']) => (
    <Part title={title} count={found.length}>
      {found.map(({ witness, causes }, at) => (
        <li key={at}>
          <p>
            {t('difference.causes')}{' '}
            {causes.map((path) => (
              <span key={path}>{place(path)} </span>
            ))}
          </p>
          <Witness selections={witness} />
        </li>
      ))}
    </Part>
  );
  return (
    <>
      {meaning.same && (
        <Notice tone="hint">
          <p>{t('difference.same')}</p>
        </Notice>
      )}
      {shifts(t('difference.becameInvalid'), meaning.becameInvalid)}
      {shifts(t('difference.becameValid'), meaning.becameValid)}
      <Part title={t('difference.remarks')} count={meaning.remarks.length}>
        {meaning.remarks.map(({ constraint, change, witness }, at) => (
          <li key={at}>
            <p>
              {place(`constraints.${constraint}`)} {t(`difference.remark.${change}`)}
            </p>
            <Witness selections={witness} />
          </li>
        ))}
      </Part>
      <Part title={t('difference.prices')} count={meaning.prices.length}>
        {meaning.prices.map(({ before, after, witness }, at) => (
          <li key={at}>
            <p>
              <del>{money(before)}</del> <ins>{money(after)}</ins>
            </p>
            <Witness selections={witness} />
          </li>
        ))}
      </Part>
      <Part title={t('difference.steps')} count={meaning.steps.length}>
        {meaning.steps.map(({ step, change, witness }, at) => (
          <li key={at}>
            <p>
              {place(`steps.${step}`)} {t(`difference.step.${change}`)}
            </p>
            <Witness selections={witness} />
          </li>
        ))}
      </Part>
      <Part title={t('difference.structure')} count={meaning.structure.length}>
        {meaning.structure.map(({ path, added, text }) => (
          <li key={path}>
            <p>
              {added ? place(path) : <code>{path}</code>} {text}
            </p>
          </li>
        ))}
      </Part>
      {meaning.undecided.length > 0 && <p>{t('difference.undecided', { what: list(meaning.undecided.map((aspect) => t(`difference.aspect.${aspect}`))) })}</p>}
    </>
  );
}

function Part({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <section className={styles.section}>
      <h2>
        {title} <span className="muted">{count}</span>
      </h2>
      <ul className={styles.findings}>{children}</ul>
    </section>
  );
}
