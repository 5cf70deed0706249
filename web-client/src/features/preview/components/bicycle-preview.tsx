import { lazy, startTransition, Suspense, useCallback, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PreviewSelections } from '../selections.ts';
import { drawing, type Drawing } from '../stage/drawing.ts';
import { BicycleStill } from './bicycle-still.tsx';
import { IfItFails } from './if-it-fails.tsx';
import styles from './preview.module.css';
import { useBicycle } from './use-bicycle.ts';
import { useOrbit } from './use-orbit.ts';
import { ViewButtons } from './view-buttons.tsx';

const BicycleCanvas = lazy(() => import('../stage/bicycle-canvas.tsx'));

let known: Drawing | undefined;
const canDraw = () => (known ??= drawing());

type State = 'picture' | 'offered' | 'loading' | 'shown';
const FIRST: Readonly<Record<Drawing, State>> = { well: 'loading', slowly: 'offered', never: 'picture' };

type Props = { selections: PreviewSelections; label: string; still: boolean };

/** The bicycle: a still picture at once, the model in its place as soon as it can be drawn. */
export default function BicyclePreview({ selections, label, still }: Props) {
  const bicycle = useBicycle(selections);
  const [state, setState] = useState<State>('picture');
  // Asking the browser takes a while: the picture is there before.
  useEffect(() => {
    if (still) return undefined;
    const timer = setTimeout(() => startTransition(() => setState(FIRST[canDraw()])));
    return () => clearTimeout(timer);
  }, [still]);
  const { t } = useTranslation('preview');
  const { view, onMove, handlers } = useOrbit();
  const keys = useId();
  const model = useRef<HTMLDivElement>(null);
  const asked = useRef(false);
  // The button that was pressed is gone: the model takes its place for keys as well.
  useEffect(() => {
    if (state === 'loading' && asked.current) model.current?.focus();
  }, [state]);
  const ask = () => {
    asked.current = true;
    setState('loading');
  };
  const onShown = useCallback(() => setState((before) => (before === 'loading' ? 'shown' : before)), []);
  const onLost = useCallback(() => setState('picture'), []);

  const picture = bicycle && <BicycleStill bicycle={bicycle} />;
  if (bicycle === undefined || state === 'picture' || state === 'offered') {
    return (
      <>
        <div className={`${styles.layer} ${styles.still}`} data-live={!still || undefined} role="img" aria-label={label}>
          {picture}
        </div>
        {state === 'offered' && (
          <button type="button" className={styles.offer} onClick={ask}>
            {t('offer')}
          </button>
        )}
      </>
    );
  }
  return (
    <>
      <div className={`${styles.layer} ${styles.still}`} data-live data-shown={state !== 'shown'} aria-hidden="true">
        {state !== 'shown' && picture}
      </div>
      <div
        className={styles.model}
        role="application"
        aria-roledescription={t('model')}
        aria-label={label}
        aria-describedby={keys}
        tabIndex={0}
        ref={model}
        {...handlers}
      >
        <div className={styles.layer} data-shown={state === 'shown'}>
          <IfItFails then={onLost}>
            <Suspense fallback={null}>
              <BicycleCanvas bicycle={bicycle} view={view} onShown={onShown} onLost={onLost} />
            </Suspense>
          </IfItFails>
        </div>
      </div>
      <p id={keys} hidden>
        {t('keys')}
      </p>
      {state === 'shown' && <ViewButtons onMove={onMove} />}
    </>
  );
}
