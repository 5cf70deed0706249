import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '@/lib/announcement.ts';
import { useFormats } from '@/lib/i18n/formats.ts';
import type { State } from '../api/fragments.ts';

const RESTS = 700;

/** Tells what the piece comes to when that has changed and the changes rest. */
export function useAnnouncedFigures(state: State): void {
  const { t } = useTranslation('configurator');
  const formats = useFormats();
  const total = state.totals?.gross ?? state.price?.total;
  const price = total ? formats.money(total) : null;
  const footprint = state.footprint ? formats.quantity(state.footprint.total) : null;
  const promise = state.leadTime ? formats.date(state.leadTime.promisedAt) : null;
  useEffect(() => {
    const told = price === null ? t('announce.open') : promise === null ? t('announce.tried', { price, footprint }) : t('announce.now', { price, footprint, promise });
    const timer = setTimeout(() => announce(told), RESTS);
    return () => clearTimeout(timer);
  }, [price, footprint, promise, t]);
}
