import type { TFunction } from 'i18next';
import type { Formats } from '@/lib/i18n/formats.ts';
import { placeOf, type DraftField, type Place } from './check.ts';
import type { CartPiece } from './pieces.ts';
import type { OrderError } from './place-order.ts';

/** Something that stands against the order, where it is mended, and what to do. */
export interface Mistake {
  place: Place | null;
  text: string;
}

interface Asked {
  draft: ReadonlyMap<DraftField, 'missing' | 'unusable'>;
  knownCountry: boolean;
  openWarnings: number;
  factsConfirmed: boolean;
  orderable: boolean;
}

/** What the page can tell by itself before anything is sent, from the top of the page to its end. */
export function ownMistakes({ draft, knownCountry, openWarnings, factsConfirmed, orderable }: Asked, t: TFunction<'ordering'>): Mistake[] {
  const mistakes: Mistake[] = [...draft].map(([place, kind]) => ({ place, text: t(`mistake.${kind}.${place}`) }));
  if (!knownCountry) mistakes.push({ place: 'country', text: t('mistake.unusable.country') });
  if (!orderable) mistakes.push({ place: 'pieces', text: t('mistake.pieces') });
  if (openWarnings > 0) mistakes.push({ place: 'warnings', text: t('mistake.warnings', { count: openWarnings }) });
  if (!factsConfirmed) mistakes.push({ place: 'facts', text: t('mistake.facts') });
  return mistakes;
}

/** What the service refused, in the page's words: each with what to do about it. */
export function refusal(error: OrderError, pieces: readonly CartPiece[], t: TFunction<'ordering'>, formats: Formats): Mistake {
  const { place, line } = placeOf(error.path);
  const cartPiece = line === null ? undefined : pieces[line];
  const piece = cartPiece?.piece?.productLine.name ?? t('mistake.aPiece');
  switch (error.__typename) {
    case 'PriceChangedError':
      return { place: 'pieces', text: t('mistake.price', { price: formats.money(error.actual) }) };
    case 'UnacknowledgedWarningError':
      return { place: 'warnings', text: t('mistake.warnings', { count: error.warnings.length }) };
    case 'StaleVersionError':
      return { place: 'pieces', text: t('mistake.stale', { piece }) };
    case 'NotFoundError':
      return { place: 'pieces', text: t('mistake.gone', { piece }) };
    case 'ViolationError':
      return { place: 'pieces', text: `${t('mistake.violation', { piece })} ${error.violations.map(({ message }) => message).join(' ')}` };
    case 'PromiseLaterThanDueError':
      return { place: 'dueOn', text: t('mistake.late', { date: formats.date(error.promisedAt) }) };
    default:
      if (place === null) return { place, text: error.message };
      if (place === 'pieces') return { place, text: line === null ? error.message : t('mistake.unfinished', { piece }) };
      if (place === 'facts') return { place, text: t('mistake.facts') };
      if (place === 'warnings') return { place, text: error.message };
      return { place, text: t(`mistake.unusable.${place}`) };
  }
}
