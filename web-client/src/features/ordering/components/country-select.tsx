import { useTranslation } from 'react-i18next';
import { SelectField } from '@/components/field.tsx';
import { deliveryCountry } from '@/lib/guest/delivery-country.ts';
import { useFormats } from '@/lib/i18n/formats.ts';
import type { Delivery } from '../api/delivery.ts';

/** Where it goes: countries with a tax rate of their own first, the others by name. */
export function CountrySelect({ delivery, id, mistake }: { delivery: Delivery; id: string; mistake?: string | undefined }) {
  const { t } = useTranslation('ordering');
  const { country } = useFormats();
  const named = delivery.countries.map(({ code, taxRate }) => ({ code, name: country(code), near: Number(taxRate) > 0 }));
  const byName = (list: typeof named) => [...list].sort((one, other) => one.name.localeCompare(other.name));
  const options = (list: typeof named) =>
    byName(list).map(({ code, name }) => (
      <option key={code} value={code}>
        {name}
      </option>
    ));
  return (
    <SelectField id={id} label={t('country.label')} mistake={mistake} autoComplete="country" value={delivery.country} onChange={(event) => deliveryCountry.set(event.currentTarget.value)}>
      {named.length === 0 && <option value={delivery.country}>{country(delivery.country)}</option>}
      <optgroup label={t('country.near')}>{options(named.filter(({ near }) => near))}</optgroup>
      <optgroup label={t('country.far')}>{options(named.filter(({ near }) => !near))}</optgroup>
    </SelectField>
  );
}
