import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { SelectField } from '@/components/field.tsx';
import { Notice } from '@/components/notice.tsx';
import { Waiting } from '@/components/waiting.tsx';
import { namesOf } from '../api/names.ts';
import { nodeAt, outline, within } from '../api/outline.ts';
import { formAt, formsOf, type PieceForm } from '../api/piece-forms.ts';
import { columnsOf, newPiece, piecesOf, placeOf, type Piece } from '../api/pieces.ts';
import { libraryCalculations, type LibraryCalculation } from '../api/sections.ts';
import { ReadTable } from '../api/table.ts';
import type { ViewProps } from './draft-view.tsx';
import { PieceEditor } from './piece-editor.tsx';
import { PieceSummary } from './piece-summary.tsx';
import styles from './pieces-view.module.css';
import { useRemoval } from './removal.tsx';
import { RuleEffect, useRuleEffects } from './rule-effects.tsx';

/** The rules and all else that a line is made of, a section at a time; one piece at a time is a form. */
export function PiecesView(props: ViewProps) {
  const { draft, at } = props;
  const { t } = useTranslation('studio');
  const nodes = useMemo(() => outline(draft.file), [draft.file]);
  const forms = useMemo(() => formsOf(nodes), [nodes]);
  const named = at === undefined ? undefined : formAt(forms, at);
  const [section, setSection] = useState(named?.form.section ?? 'constraints');
  const form = forms.find((one) => one.section === section) ?? forms[0];
  if (!form) return null;
  return (
    <section aria-labelledby="pieces">
      <h2 id="pieces" className="visually-hidden">
        {t('view.rules')}
      </h2>
      <div className={styles.choice}>
        <SelectField id="piece-section" label={t('tables.section')} value={form.section} onChange={({ currentTarget: { value } }) => setSection(value)}>
          {forms.map(({ section: one, name }) => (
            <option key={one} value={one}>
              {name === 'values' || name === 'properties' ? t(`form.${name}.of`, { characteristic: one.split('.')[1] }) : t(`section.${name}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <Pieces key={form.section} {...props} form={form} there={nodeAt(nodes, form.section) !== undefined} names={namesOf(nodes)} fixed={form.section === 'calculations' ? libraryCalculations(nodes) : []} opened={named?.form.section === form.section ? named.key : null} />
    </section>
  );
}

interface Props extends ViewProps {
  form: PieceForm;
  /** Whether the file has the section. */
  there: boolean;
  names: string[];
  /** What stands there and is not the line's to change. */
  fixed: LibraryCalculation[];
  opened: string | null;
}

function Pieces({ form, there, names, fixed, opened, ...props }: Props) {
  const { draft, writes, onJump } = props;
  const { t } = useTranslation('studio');
  const columns = useMemo(() => columnsOf(form), [form]);
  const [{ data, error, fetching }, read] = useQuery({ query: ReadTable, variables: { id: draft.id, path: form.section, columns }, requestPolicy: 'cache-and-network' });
  const csv = data?.draft?.table;
  const pieces = useMemo(() => (csv === undefined || csv === null ? [] : piecesOf(form, csv)), [form, csv]);
  const [open, setOpen] = useState(opened);
  const counted = form.section === 'constraints';
  const [counting, setCounting] = useState(false);
  const { effects, told } = useRuleEffects(draft.id, counted && counting);
  const { remove, removed } = useRemoval(props);
  if (error) return <ErrorNotice error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />;
  if (!data) return fetching ? <Waiting /> : null;
  if (csv === null && there) {
    return (
      <Notice tone="warning">
        <p>{t('rules.unreadable')}</p>
      </Notice>
    );
  }
  const editor = (piece: Piece) => (
    <PieceEditor key={piece.key} {...props} form={form} piece={piece} names={names} taken={[...pieces, ...fixed].map(({ key }) => key)} onClose={() => setOpen(null)} onSaved={({ key }) => setOpen(key)} />
  );
  return (
    <>
      <div className={styles.ways}>
        {writes && open !== '' && (
          <Button variant="default" onClick={() => setOpen('')}>
            {t(`form.${form.name}.add`)}
          </Button>
        )}
        {counted && !counting && (
          <Button variant="default" onClick={() => setCounting(true)}>
            {t('numbers.show')}
          </Button>
        )}
      </div>
      {told}
      {removed}
      <ul className={styles.pieces}>
        {open === '' && <li>{editor(newPiece(form))}</li>}
        {pieces.map((piece) => {
          const place = placeOf(form, piece.key);
          const mistakes = draft.mistakes.filter(({ path }) => within(path, place)).length;
          return (
            <li key={piece.key} data-piece={piece.key} data-mistaken={mistakes > 0 || undefined}>
              {open === piece.key && writes && piece.kind !== undefined ? (
                editor(piece)
              ) : (
                <article>
                  <PieceSummary form={form} piece={piece} />
                  <RuleEffect effect={effects.get(piece.key)} />
                  {mistakes > 0 && <p className={styles.mistaken}>{t('mistakes.count', { count: mistakes })}</p>}
                  {writes && (
                    <p className={styles.ways}>
                      <button type="button" className="link" onClick={() => (piece.kind === undefined ? onJump(place) : setOpen(piece.key))}>
                        {t(piece.kind === undefined ? 'form.inText' : 'rules.change')} <span className="visually-hidden">{piece.key}</span>
                      </button>
                      <button type="button" className="link" onClick={() => void remove(place, piece.key)}>
                        {t('rules.remove')} <span className="visually-hidden">{piece.key}</span>
                      </button>
                    </p>
                  )}
                </article>
              )}
            </li>
          );
        })}
        {fixed.map(({ key, part }) => (
          <li key={key} data-piece={key}>
            <h3>{key}</h3>
            <p className="muted">
              {t('libraries.from')} <code>{part}</code>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
