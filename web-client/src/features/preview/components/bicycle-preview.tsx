import { lazy, Suspense, useCallback, useDeferredValue, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bicycleOf } from '../bicycle/bicycle.ts';
import type { PreviewSelections } from '../selections.ts';
import { BicycleStill } from './bicycle-still.tsx';
import { IfItFails } from './if-it-fails.tsx';
import styles from './preview.module.css';
import { useOrbit } from './use-orbit.ts';
import { ViewButtons } from './view-buttons.tsx';

const BicycleCanvas = lazy(() => import('../stage/bicycle-canvas.tsx'));

function hasWebGl(): boolean {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null;
  } catch {
    return false;
  }
}

let webGl: boolean | undefined;
const canDraw = () => (webGl ??= hasWebGl());

type Props = { selections: PreviewSelections; label: string; still: boolean };

/** The bicycle: a still picture at once, the model in its place as soon as it can be drawn. */
export default function BicyclePreview({ selections, label, still }: Props) {
  const key = JSON.stringify(selections);
  const settled = useDeferredValue(key);
  const bicycle = useMemo(() => bicycleOf(JSON.parse(settled) as PreviewSelections), [settled]);
  const [state, setState] = useState<'loading' | 'shown' | 'unavailable'>(() => (still || !canDraw() ? 'unavailable' : 'loading'));
  const { t } = useTranslation('preview');
  const { view, onMove, handlers } = useOrbit();
  const keys = useId();
  const onShown = useCallback(() => setState((before) => (before === 'loading' ? 'shown' : before)), []);
  const onLost = useCallback(() => setState('unavailable'), []);

  const picture = <BicycleStill bicycle={bicycle} />;
  if (state === 'unavailable')
    return (
      <div className={`${styles.layer} ${styles.still}`} role="img" aria-label={label}>
        {picture}
      </div>
    );
  return (
    <>
      <div className={`${styles.layer} ${styles.still}`} data-shown={state !== 'shown'} aria-hidden="true">
        {state !== 'shown' && picture}
      </div>
      <div className={styles.model} role="application" aria-roledescription={t('model')} aria-label={label} aria-describedby={keys} tabIndex={0} {...handlers}>
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
