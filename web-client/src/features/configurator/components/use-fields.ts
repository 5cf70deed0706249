import { useDeferredValue } from 'react';
import type { ProductLine } from '@/lib/product/product-line.ts';
import { fieldsOf, type Field } from '../api/field.ts';
import type { BenchView } from '../api/workbench.ts';

/** The fields to show: states in the frame of the answer; what other values would cost may follow. */
export function useFields(line: ProductLine, view: BenchView): ReadonlyMap<string, Field> {
  const details = useDeferredValue(view.details);
  return fieldsOf(line.characteristics, { ...view, details });
}
