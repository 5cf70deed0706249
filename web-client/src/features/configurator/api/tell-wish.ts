import { useTranslation } from 'react-i18next';
import { useFormats } from '@/lib/i18n/formats.ts';
import type { Telling } from '@/lib/product/tell.ts';
import type { Decision } from './wish.ts';

/** Tells in words what is wanted. */
export function useWishTelling({ label, value, number }: Telling): (decision: Decision) => string {
  const { t } = useTranslation('configurator');
  const formats = useFormats();
  return (decision) =>
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
}
