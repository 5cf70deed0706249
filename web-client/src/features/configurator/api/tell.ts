import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { unitSymbol, useFormats } from '@/lib/i18n/formats.ts';
import type { Selection } from './fragments.ts';
import type { Characteristic, ProductLine } from './product-line.ts';
import type { Decision } from './wish.ts';

/** Tells selections in words: by the line's labels, numbers with their unit. */
export function useTelling(line: ProductLine) {
  const { t } = useTranslation('configurator');
  const formats = useFormats();
  const characteristic = useCallback((code: string): Characteristic | undefined => line.characteristics.find((one) => one.code === code), [line]);
  const label = (code: string) => characteristic(code)?.label ?? code;
  const value = (code: string, chosen: string) => {
    const one = characteristic(code);
    return one?.__typename === 'ChoiceCharacteristic' ? (one.values.find((candidate) => candidate.code === chosen)?.label ?? chosen) : chosen;
  };
  const number = (code: string, amount: string) => {
    const one = characteristic(code);
    return `${formats.number(amount)} ${unitSymbol(one?.__typename === 'NumberCharacteristic' ? one.unit : null)}`.trim();
  };
  const selection = (one: Selection | null): string => {
    if (one === null) return t('nothing');
    if (one.code !== null) return value(one.characteristic, one.code);
    if (one.codes !== null) return one.codes.length === 0 ? t('none') : formats.list(one.codes.map((code) => value(one.characteristic, code)));
    if (one.number !== null) return number(one.characteristic, one.number);
    return one.text ? t('quoted', { text: one.text }) : t('nothing');
  };
  const wish = (decision: Decision): string =>
    formats.list(
      Object.entries(decision.set).map(([code, wanted]) => {
        if ('code' in wanted) return value(code, wanted.code);
        if ('number' in wanted) return `${label(code)}: ${number(code, wanted.number)}`;
        if ('text' in wanted) return t('quoted', { text: wanted.text });
        if ('codes' in wanted) return formats.list(wanted.codes.map((one) => value(code, one)));
        const outs = wanted.members.without.map((one) => t('without', { value: value(code, one) }));
        return formats.list([...wanted.members.with.map((one) => value(code, one)), ...outs]);
      }),
    );
  return { label, value, number, selection, wish };
}

export type Telling = ReturnType<typeof useTelling>;
