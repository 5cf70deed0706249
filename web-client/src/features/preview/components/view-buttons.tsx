import { useTranslation } from 'react-i18next';
import type { Move } from '../stage/orbit.ts';
import styles from './preview.module.css';

const ICONS: readonly (readonly [Move, string])[] = [
  ['left', 'M4 8.5a6.2 3.2 0 1 0 3-2.7M4 4.6v4h4'],
  ['right', 'M16 8.5a6.2 3.2 0 1 1-3-2.7M16 4.6v4h-4'],
  ['up', 'M5 12l5-5 5 5'],
  ['down', 'M5 8l5 5 5-5'],
  ['farther', 'M5 10h10'],
  ['closer', 'M5 10h10M10 5v10'],
  ['reset', 'M4 7V4h3M16 7V4h-3M4 13v3h3M16 13v3h-3M8.5 10h3'],
];

/** Every move of the model without dragging. */
export function ViewButtons({ onMove }: { onMove: (move: Move) => void }) {
  const { t } = useTranslation('preview');
  return (
    <div className={styles.buttons} role="group" aria-label={t('controls')}>
      {ICONS.map(([move, path]) => (
        <button key={move} type="button" aria-label={t(move)} title={t(move)} onClick={() => onMove(move)}>
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path d={path} />
          </svg>
        </button>
      ))}
    </div>
  );
}
