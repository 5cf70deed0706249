import { useTranslation } from 'react-i18next';
import { localeFor, useLanguage } from '@/lib/i18n/language.ts';
import { tellCount, type Bounds } from '../api/counts.ts';

/** A number, or what it lies between. */
export function CountText({ of: { atLeast, atMost } }: { of: Bounds }) {
  const { t } = useTranslation('studio');
  const locale = localeFor(useLanguage());
  const [least, most] = [tellCount(atLeast, locale), tellCount(atMost, locale)];
  return <span className="figure">{atLeast === atMost ? least : atLeast === 0n ? t('numbers.most', { most }) : t('numbers.between', { least, most })}</span>;
}
