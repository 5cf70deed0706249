import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { exampleAt, exampleForm, newExample } from '../api/examples.ts';
import { nodeAt, outline, within } from '../api/outline.ts';
import { columnsOf, piecesOf, placeOf, type Piece } from '../api/pieces.ts';
import { ReadTable } from '../api/table.ts';
import type { ViewProps } from './draft-view.tsx';
import { ExampleReport } from './example-report.tsx';
import { PieceEditor } from './piece-editor.tsx';
import pieceStyles from './pieces-view.module.css';
import { useRemoval } from './removal.tsx';
import styles from './studio.module.css';

/** The examples with their state, each to be changed in a form, and what they are good for. */
export function ExamplesView(props: ViewProps) {
  const { draft, at, writes, onJump } = props;
  const { t } = useTranslation('studio');
  const nodes = useMemo(() => outline(draft.file), [draft.file]);
  const form = useMemo(() => exampleForm(nodes), [nodes]);
  const [{ data, error }, read] = useQuery({ query: ReadTable, variables: { id: draft.id, path: form.section, columns: columnsOf(form) }, requestPolicy: 'cache-and-network' });
  const csv = data?.draft?.table;
  const examples = useMemo(() => (typeof csv === 'string' ? piecesOf(form, csv) : []), [form, csv]);
  // By the name, for the number is another one once an example before it is gone; by the number until the name is known, or where it tells nothing.
  const [open, setOpen] = useState<string | null>(exampleAt(at) ?? null);
  const [taken, setTaken] = useState<string | null>(null);
  const { remove, removed } = useRemoval(props);
  const identity = ({ key, written: { name = '' } }: Piece) => (examples.filter(({ written }) => written.name === name).length === 1 ? name : key);
  const listed = nodeAt(nodes, form.section);
  const readable = typeof csv === 'string' || (csv === null && listed === undefined);
  // One form at a time.
  const show = (example: string | null, proposal: string | null = null) => {
    setOpen(example);
    setTaken(proposal);
  };
  const editor = (piece: Piece) => (
    <PieceEditor
      {...props}
      form={form}
      piece={piece}
      names={[]}
      taken={examples.map(({ key }) => key)}
      onClose={() => show(null)}
      onSaved={({ written }) => show(written.name ?? null)}
    />
  );
  return (
    <>
      <section className={styles.section} aria-labelledby="examples">
        <h2 id="examples">{t('examples.count', { count: examples.length })}</h2>
        {error && <ErrorNotice error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />}
        {csv === null && !readable && <p>{t('rules.unreadable')}</p>}
        {writes && readable && open !== '' && (
          <p>
            <Button variant="default" onClick={() => show('')}>
              {t('form.examples.add')}
            </Button>
          </p>
        )}
        {removed}
        <ul className={styles.findings}>
          {writes && open === '' && <li>{editor(newExample())}</li>}
          {examples.map((piece) => {
            const place = placeOf(form, piece.key);
            const called = identity(piece);
            const line = nodeAt(nodes, place)?.line;
            const mistakes = draft.mistakes.filter(({ path }) => within(path, place));
            if (writes && (open === called || open === piece.key)) return <li key={called}>{editor(piece)}</li>;
            return (
              <li key={called} data-gravity={mistakes.length > 0 ? 'MISTAKE' : 'GOOD'} data-example={called}>
                <p>
                  <strong>{t(mistakes.length > 0 ? 'examples.fails' : 'examples.holds')}</strong> {piece.written.name}{' '}
                  {line !== undefined && (
                    <button type="button" className="link" onClick={() => onJump(place)}>
                      {t('mistakes.at', { line })}
                    </button>
                  )}
                </p>
                {mistakes.map(({ path, message }) => (
                  <p key={path + message}>{message}</p>
                ))}
                {writes && (
                  <p className={pieceStyles.ways}>
                    <button type="button" className="link" onClick={() => show(called)}>
                      {t('rules.change')} <span className="visually-hidden">{piece.written.name}</span>
                    </button>
                    <button type="button" className="link" onClick={() => void remove(place, called)}>
                      {t('rules.remove')} <span className="visually-hidden">{piece.written.name}</span>
                    </button>
                  </p>
                )}
              </li>
            );
          })}
        </ul>
      </section>
      <ExampleReport draft={draft} onJump={onJump} taken={taken} onTake={(proposal) => show(null, proposal)} {...(writes ? { editor } : {})} />
    </>
  );
}
