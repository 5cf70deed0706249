import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { deliveryCountry } from '@/lib/guest/delivery-country.ts';
import { useFormats } from '@/lib/i18n/formats.ts';
import { useObservable } from '@/lib/observable.ts';
import { ReadDeliveryCountries } from '../api/operations.ts';
import { useBench } from './bench-context.tsx';
import styles from './delivery-country.module.css';

/** Where it is to be delivered decides the tax. */
export function DeliveryCountry() {
  const { t } = useTranslation('configurator');
  const { bench } = useBench();
  const formats = useFormats();
  const chosen = useObservable(deliveryCountry);
  const [{ data }] = useQuery({ query: ReadDeliveryCountries });
  const countries = data?.deliveryCountries ?? [];
  const name = (code: string) => formats.country(code);
  const [own, others] = [countries.filter(({ taxRate }) => Number(taxRate) > 0), countries.filter(({ taxRate }) => Number(taxRate) === 0)];
  const option = ({ code, taxRate }: (typeof countries)[number]) => (
    <option key={code} value={code}>
      {name(code)}
      {Number(taxRate) > 0 ? ` (${formats.number(taxRate, { style: 'percent', maximumFractionDigits: 1 })})` : ''}
    </option>
  );
  return (
    <label className={styles.label}>
      {t('breakdown.country')}
      <select
        className={styles.select}
        value={chosen}
        onChange={(event) => {
          deliveryCountry.set(event.target.value);
          void bench.reread();
        }}
      >
        {countries.some(({ code }) => code === chosen) || <option value={chosen}>{name(chosen)}</option>}
        {own.map(option)}
        {others.length > 0 && (
          <optgroup label={t('breakdown.untaxed')}>{[...others].sort((a, b) => name(a.code).localeCompare(name(b.code))).map(option)}</optgroup>
        )}
      </select>
    </label>
  );
}
