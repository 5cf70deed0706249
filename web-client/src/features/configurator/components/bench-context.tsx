import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { Workbench } from '../api/workbench.ts';
import type { ProductLine } from '@/lib/product/product-line.ts';
import type { Telling } from '@/lib/product/tell.ts';

interface Surroundings {
  bench: Workbench;
  line: ProductLine;
  telling: Telling;
}

const Context = createContext<Surroundings | null>(null);

export function BenchProvider({ children, bench, line, telling }: Surroundings & { children: ReactNode }) {
  const surroundings = useMemo(() => ({ bench, line, telling }), [bench, line, telling]);
  return <Context value={surroundings}>{children}</Context>;
}

/** The configuration that the page is about, its line, and how to tell both in words. */
export function useBench(): Surroundings {
  const surroundings = useContext(Context);
  if (!surroundings) throw new Error('useBench stands inside of a BenchProvider.');
  return surroundings;
}
