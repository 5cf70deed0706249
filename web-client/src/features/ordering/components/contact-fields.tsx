import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '@/components/field.tsx';
import type { Checkout } from '../api/checkout.ts';
import { checkDraft, type DraftField } from '../api/check.ts';
import { draft } from '../api/draft.ts';
import styles from './checkout.module.css';
import { CountrySelect } from './country-select.tsx';

/** Who orders, and where it goes. A mistake is told when its field is left, and gone as soon as it is mended. */
export function ContactFields({ checkout }: { checkout: Checkout }) {
  const { t } = useTranslation('ordering');
  const { typed, mistakes, delivery } = checkout;
  const [left, setLeft] = useState<ReadonlySet<DraftField>>(new Set());
  const live = checkDraft(typed);
  const mistakeAt = (field: DraftField) => {
    const kind = live.get(field);
    const told = mistakes.find(({ place }) => place === field)?.text;
    return told ?? (kind === 'unusable' && left.has(field) ? t(`mistake.unusable.${field}`) : undefined);
  };
  const field = (name: DraftField) => ({
    id: `checkout-${name}`,
    name,
    label: t(`field.${name}`),
    value: typed[name],
    mistake: mistakeAt(name),
    onChange: (event: { currentTarget: { value: string } }) => draft.set({ ...draft.get(), [name]: event.currentTarget.value }),
    onBlur: () => setLeft((before) => new Set([...before, name])),
  });
  return (
    <>
      <fieldset className={styles.part}>
        <legend>{t('checkout.contact')}</legend>
        <div className={styles.fields}>
          <div>
            <TextField {...field('name')} required autoComplete="name" maxLength={200} />
          </div>
          <div data-span="3">
            <TextField {...field('email')} required type="email" autoComplete="email" inputMode="email" hint={t('field.emailHint')} />
          </div>
          <div data-span="3">
            <TextField {...field('phone')} type="tel" autoComplete="tel" inputMode="tel" hint={t('field.phoneHint')} />
          </div>
        </div>
      </fieldset>
      <fieldset className={styles.part}>
        <legend>{t('checkout.address')}</legend>
        <div className={styles.fields}>
          <div>
            <TextField {...field('line1')} required autoComplete="address-line1" maxLength={200} />
          </div>
          <div>
            <TextField {...field('line2')} autoComplete="address-line2" maxLength={200} />
          </div>
          <div data-span="2">
            <TextField {...field('postalCode')} required autoComplete="postal-code" maxLength={16} />
          </div>
          <div data-span="4">
            <TextField {...field('city')} required autoComplete="address-level2" maxLength={200} />
          </div>
          <div>
            <CountrySelect id="checkout-country" delivery={delivery} mistake={mistakes.find(({ place }) => place === 'country')?.text} />
          </div>
        </div>
      </fieldset>
      <fieldset className={styles.part}>
        <legend>{t('checkout.when')}</legend>
        <div className={styles.fields}>
          <div data-span="3">
            <TextField {...field('dueOn')} type="date" hint={t('field.dueOnHint')} />
          </div>
        </div>
      </fieldset>
    </>
  );
}
