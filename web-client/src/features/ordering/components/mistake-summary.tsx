import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mistake } from '../api/mistakes.ts';
import styles from './checkout.module.css';

/** All that stands against the order, each leading to where it is mended. `call` goes up by one whenever it is to be read. */
export function MistakeSummary({ mistakes, call }: { mistakes: Mistake[]; call: number }) {
  const { t } = useTranslation('ordering');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (call > 0) box.current?.focus();
  }, [call]);
  if (mistakes.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} className={styles.mistakes} role="group" aria-labelledby="mistakes-heading">
      <h2 id="mistakes-heading">{t('mistake.title', { count: mistakes.length })}</h2>
      <ul>
        {mistakes.map(({ place, text }) => (
          <li key={`${place} ${text}`}>
            {place === null ? (
              text
            ) : (
              <a
                href={`#checkout-${place}`}
                onClick={(event) => {
                  event.preventDefault();
                  const target = document.getElementById(`checkout-${place}`);
                  target?.scrollIntoView({ block: 'center' });
                  target?.focus({ preventScroll: true });
                }}
              >
                {text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
