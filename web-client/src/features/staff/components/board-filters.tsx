import { Checkbox } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { SelectField, TextField } from '@/components/field.tsx';
import { narrowed, statesOf, WORK_ORDER_STATES, type BoardSearch } from '../api/board-search.ts';
import { ReadChoices } from '../api/work-orders.ts';
import styles from './board.module.css';

/** What the board shows; each change is in the page's address at once. */
export function BoardFilters({ search, onChange }: { search: BoardSearch; onChange: (search: BoardSearch) => void }) {
  const { t } = useTranslation('staff');
  const [{ data }] = useQuery({ query: ReadChoices });
  const [text, setText] = useState(search.text ?? '');
  const change = (part: Parameters<typeof narrowed>[1]) => onChange(narrowed(search, part));
  const states = statesOf(search);

  useEffect(() => {
    if (text === (search.text ?? '')) return;
    const timer = setTimeout(() => onChange(narrowed(search, { text })), 300);
    return () => clearTimeout(timer);
  }, [text, search, onChange]);

  return (
    <search aria-label={t('board.filter')}>
      <div className={styles.filters}>
        <TextField id="board-text" type="search" plain label={t('board.text')} value={text} onChange={(event) => setText(event.currentTarget.value)} />
        <SelectField id="board-line" label={t('board.line')} value={search.line ?? ''} onChange={(event) => change({ line: event.currentTarget.value })}>
          <option value="">{t('board.all')}</option>
          {data?.productLines.edges.map(({ node }) => (
            <option key={node.code} value={node.code}>
              {node.name}
            </option>
          ))}
        </SelectField>
        <SelectField id="board-centre" label={t('board.centre')} value={search.centre ?? ''} onChange={(event) => change({ centre: event.currentTarget.value })}>
          <option value="">{t('board.all')}</option>
          {data?.workCentres.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
        <TextField id="board-before" type="date" plain label={t('board.before')} value={search.before ?? ''} onChange={(event) => change({ before: event.currentTarget.value })} />
      </div>
      <fieldset className={styles.states}>
        <legend>{t('board.states')}</legend>
        {WORK_ORDER_STATES.map((state) => (
          <Checkbox
            key={state}
            label={t(`workOrder.state.${state}`)}
            checked={states.includes(state)}
            onChange={(event) => change({ state: (event.currentTarget.checked ? [...states, state] : states.filter((one) => one !== state)).join(',') })}
          />
        ))}
      </fieldset>
    </search>
  );
}
