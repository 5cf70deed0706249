import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/notice.tsx';
import { acknowledge, type Warning } from '../api/acknowledge.ts';
import styles from './checkout.module.css';

/** Warnings of what is ordered, each in its words, to be acknowledged one by one. */
export function WarningsPart({ warnings }: { warnings: Warning[] }) {
  const { t } = useTranslation('ordering');
  if (warnings.length === 0) return null;
  return (
    <section className={styles.part} id="checkout-warnings" tabIndex={-1} aria-labelledby="warnings-heading">
      <h2 id="warnings-heading">{t('checkout.warnings')}</h2>
      {warnings.map(({ piece, constraint, message, acknowledged }) => (
        <Notice key={`${piece.configurationId} ${constraint}`} tone="warning">
          <p>
            <strong>{piece.piece?.productLine.name}:</strong> {message}
          </p>
          <Checkbox label={t('checkout.acknowledge')} checked={acknowledged} onChange={(event) => acknowledge(piece, constraint, event.currentTarget.checked)} />
        </Notice>
      ))}
    </section>
  );
}
