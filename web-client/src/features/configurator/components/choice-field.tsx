import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '../api/field.ts';
import type { ValueState } from '../api/fragments.ts';
import { useFormats } from '@/lib/i18n/formats.ts';
import type { Choice } from '@/lib/product/product-line.ts';
import { useBench } from './bench-context.tsx';
import styles from './choice-field.module.css';
import { ImpliedBy } from './implied-by.tsx';
import { ValueChip } from './value-chip.tsx';

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The values of a choice. Of a single one the arrow keys move and the space bar chooses, so that passing by decides nothing. */
export function ChoiceField({ field, choice, labelledBy }: { field: Field; choice: Choice; labelledBy: string }) {
  const { t } = useTranslation('configurator');
  const formats = useFormats();
  const { bench } = useBench();
  const list = useRef<HTMLDivElement>(null);
  const { selection, guidance, differences, pending } = field;
  const shown = new Set(selection?.codes ?? (selection?.code ? [selection.code] : []));
  const states = new Map(guidance?.values?.map((value) => [value.code, value.state]));
  const [focused, setFocused] = useState<string | null>(null);
  const tabStop = focused ?? choice.values.find(({ code }) => shown.has(code))?.code ?? choice.values[0]?.code;

  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const end = event.key === 'Home' ? 0 : event.key === 'End' ? choice.values.length - 1 : null;
    if (choice.multiple || (step === undefined && end === null)) return;
    event.preventDefault();
    const at = choice.values.findIndex(({ code }) => code === tabStop);
    const next = end ?? (at + (step ?? 0) + choice.values.length) % choice.values.length;
    setFocused(choice.values[next]?.code ?? null);
    list.current?.querySelectorAll<HTMLElement>('[data-value]')[next]?.focus();
  };

  const choose = (code: string) => {
    setFocused(code);
    if (!choice.multiple) {
      if (!(shown.has(code) && selection?.origin === 'CUSTOMER')) bench.wish({ kind: 'decide', set: { [choice.code]: { code } }, clear: [] });
      return;
    }
    const inside = shown.has(code);
    bench.wish({ kind: 'decide', set: { [choice.code]: { members: { with: inside ? [] : [code], without: inside ? [code] : [] } } }, clear: [] });
  };

  return (
    <>
      <div
        ref={list}
        className={styles.values}
        role={choice.multiple ? 'group' : 'radiogroup'}
        aria-labelledby={labelledBy}
        aria-describedby={choice.multiple ? undefined : 'how-to-choose'}
        onKeyDown={move}
        onClick={({ target }) => {
          const code = target instanceof Element ? target.closest<HTMLElement>('[data-value]')?.dataset.value : undefined;
          if (code !== undefined) choose(code);
        }}
      >
        {choice.values.map(({ code, label }) => {
          const difference = differences.get(code);
          return (
            <ValueChip
              key={code}
              code={code}
              label={label}
              characteristic={choice.code}
              multiple={choice.multiple}
              chosen={shown.has(code)}
              state={optimistic(states.get(code) ?? 'AVAILABLE', shown.has(code), pending)}
              tabStop={choice.multiple || code === tabStop}
              pending={pending && shown.has(code)}
              price={difference?.priceDelta ?? null}
              footprint={difference?.footprintDelta ?? null}
              formats={formats}
              t={t}
            />
          );
        })}
      </div>
      {selection?.origin === 'IMPLIED' && <ImpliedBy choice={choice} states={states} />}
    </>
  );
}

/** A click shows at once; the other states wait for the answer. */
function optimistic(state: ValueState, shown: boolean, pending: boolean): ValueState {
  if (!pending) return state;
  if (shown) return 'SELECTED';
  return state === 'SELECTED' ? 'AVAILABLE' : state;
}
