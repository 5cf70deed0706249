import { startTransition, useEffect, useState } from 'react';
import { bicycleOf, type Bicycle } from '../bicycle/bicycle.ts';
import { piecemeal } from '../piecemeal.ts';
import type { PreviewSelections } from '../selections.ts';

/** The bicycle of these selections; the one before until it is built, none at first. */
export function useBicycle(selections: PreviewSelections): Bicycle | undefined {
  const [bicycle, setBicycle] = useState<Bicycle>();
  // Each drawing of the page brings the selections anew; what they say changes seldom.
  const said = JSON.stringify(selections);
  useEffect(() => {
    const going = new AbortController();
    void piecemeal(bicycleOf(JSON.parse(said) as PreviewSelections), going.signal).then((built) => built && startTransition(() => setBicycle(built)));
    return () => going.abort();
  }, [said]);
  return bicycle;
}
