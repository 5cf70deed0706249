import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats, type Formats } from '../i18n/formats.ts';
import type { Selection } from './selection.ts';
import type { Characteristic, ProductLine } from './product-line.ts';

/** Tells selections in words: by the line's labels, numbers with their unit. */
export function useTelling(line: ProductLine): Telling {
  const { t } = useTranslation('app');
  const formats = useFormats();
  return useMemo(() => tellingOf(line, t, formats), [line, t, formats]);
}

function tellingOf(line: ProductLine, t: TFunction<'app'>, formats: Formats) {
  const characteristic = (code: string): Characteristic | undefined => line.characteristics.find((one) => one.code === code);
  const label = (code: string) => characteristic(code)?.label ?? code;
  const value = (code: string, chosen: string) => {
    const one = characteristic(code);
    return one?.__typename === 'ChoiceCharacteristic' ? (one.values.find((candidate) => candidate.code === chosen)?.label ?? chosen) : chosen;
  };
  const number = (code: string, amount: string) => {
    const one = characteristic(code);
    return formats.measure(amount, one?.__typename === 'NumberCharacteristic' ? one.unit : null);
  };
  const selection = (one: Selection | null): string => {
    if (one === null) return t('tell.nothing');
    if (one.code !== null) return value(one.characteristic, one.code);
    if (one.codes !== null) return one.codes.length === 0 ? t('tell.none') : formats.list(one.codes.map((code) => value(one.characteristic, code)));
    if (one.number !== null) return number(one.characteristic, one.number);
    return one.text ? t('tell.quoted', { text: one.text }) : t('tell.nothing');
  };
  return { label, value, number, selection };
}

export type Telling = ReturnType<typeof tellingOf>;
