import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { isSameField, type Field } from '../api/field.ts';
import { useBench } from './bench-context.tsx';
import styles from './characteristic-field.module.css';
import { ChoiceField } from './choice-field.tsx';
import { FactConfirmation } from './fact-confirmation.tsx';
import { NumberInput } from './number-input.tsx';
import { TextInput } from './text-input.tsx';

/** One characteristic: what it is, where its value comes from, and how to decide it. */
export const CharacteristicField = memo(function CharacteristicField({ field }: { field: Field }) {
  const { t } = useTranslation('configurator');
  const { bench } = useBench();
  const { characteristic, selection } = field;
  const id = `label-${characteristic.code}`;
  const origin = characteristic.personal ? null : (selection?.origin ?? null);
  return (
    <div className={styles.field} id={`field-${characteristic.code}`}>
      <div className={styles.header}>
        <h3 id={id}>{characteristic.label}</h3>
        {origin !== null && <span className={styles.origin}>{t(`origin.${origin}`)}</span>}
        {characteristic.personal && <span className={styles.origin}>{t('fact.about')}</span>}
        {origin === 'CUSTOMER' && (
          <button
            type="button"
            className={`link ${styles.back ?? ''}`}
            aria-label={t('giveBackOf', { label: characteristic.label })}
            onClick={() => bench.wish({ kind: 'decide', set: {}, clear: [characteristic.code] })}
          >
            {t('giveBack')}
          </button>
        )}
      </div>
      {characteristic.__typename === 'ChoiceCharacteristic' && <ChoiceField field={field} choice={characteristic} labelledBy={id} />}
      {characteristic.__typename === 'NumberCharacteristic' && <NumberInput field={field} number={characteristic} labelledBy={id} />}
      {characteristic.__typename === 'TextCharacteristic' && <TextInput field={field} text={characteristic} labelledBy={id} />}
      {selection?.origin === 'STATED_DEFAULT' && <FactConfirmation selection={selection} label={characteristic.label} />}
    </div>
  );
}, (before, after) => isSameField(before.field, after.field));
