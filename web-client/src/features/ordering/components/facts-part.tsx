import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/lib/i18n/formats.ts';
import { selectionWords } from '@/lib/selection-words.ts';
import type { Checkout } from '../api/checkout.ts';
import { assumedFacts } from '../api/pieces.ts';
import styles from './checkout.module.css';

/** Facts about the customer that nobody has stated: what was assumed, and that it is right. */
export function FactsPart({ checkout }: { checkout: Checkout }) {
  const { t } = useTranslation('ordering');
  const formats = useFormats();
  const { facts, factsConfirmed, confirmFacts } = checkout;
  if (facts.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby="facts-heading">
      <h2 id="facts-heading">{t('checkout.facts')}</h2>
      <p>{t('checkout.factsLead')}</p>
      {facts.map(({ configurationId, productLine, piece }) => (
        <div key={configurationId}>
          <dl className={styles.facts}>
            {piece &&
              assumedFacts(piece).map((fact) => (
                <div key={fact.characteristic}>
                  <dt>{piece.productLine.characteristics.find(({ code }) => code === fact.characteristic)?.label}</dt>
                  <dd>{selectionWords(fact, piece.productLine.characteristics, formats)}</dd>
                </div>
              ))}
          </dl>
          <Link to="/configure/$code" params={{ code: productLine }}>
            {t('checkout.stateFacts', { piece: piece?.productLine.name })}
          </Link>
        </div>
      ))}
      <Checkbox id="checkout-facts" label={t('checkout.confirmFacts')} checked={factsConfirmed} onChange={(event) => confirmFacts(event.currentTarget.checked)} />
    </section>
  );
}
