import { Button } from '@mantine/core';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, type CombinedError } from 'urql';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { TextField } from '@/components/field.tsx';
import { announce } from '@/lib/announcement.ts';
import { ImportDraft } from '../api/draft.ts';
import type { Refusal } from '../api/fragments.ts';
import { nearest, outline } from '../api/outline.ts';
import type { ViewProps } from './draft-view.tsx';
import { FileEditor, type Spot } from './file-editor.tsx';
import { MistakeList } from './mistake-list.tsx';
import { OutlineTree } from './outline-tree.tsx';
import { Refusals } from './refusals.tsx';
import styles from './file-view.module.css';

/** What was typed and is not saved, and the version that it was typed on. */
interface Typed {
  text: string;
  version: number;
}

/** The whole file, with the line as a tree beside it and what is wrong below. */
export function FileView({ draft, at, writes, onAnswered, onStale }: ViewProps) {
  const { t } = useTranslation('studio');
  const client = useClient();
  const [typed, setTyped] = useState<Typed | null>(null);
  const [reason, setReason] = useState('');
  const [saving, setSaving] = useState(false);
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [error, setError] = useState<CombinedError | undefined>();
  const text = typed?.text ?? draft.file;
  const nodes = useMemo(() => outline(text), [text]);
  const [spot, setSpot] = useState<Spot | null>(null);
  // A place that the address names is gone to once, and again when it names another.
  const [gone, setGone] = useState<string | undefined>();
  if (at !== gone) {
    setGone(at);
    const mistake = draft.mistakes.find(({ path }) => path === at);
    const line = mistake?.line ?? (at === undefined ? undefined : nearest(nodes, at)?.line);
    if (line !== undefined) setSpot({ line, column: mistake?.column ?? 1 });
  }
  const stale = refusals.find((refusal) => 'currentVersion' in refusal);

  const save = async (version: number) => {
    if (typed === null || saving) return;
    setSaving(true);
    const { data, error: failure } = await client
      .mutation(ImportDraft, { input: { draftId: draft.id, version, file: typed.text, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) } })
      .toPromise();
    setSaving(false);
    setError(failure);
    setRefusals(data?.payload.userErrors ?? []);
    const answer = data?.payload.draft;
    if (!answer) return data && onStale();
    onAnswered(answer);
    setReason('');
    // What was typed while it was being saved is kept.
    setTyped((now) => (now === null || now.text === typed.text ? null : { text: now.text, version: answer.version }));
    announce(answer.mistakes.length === 0 ? t('file.savedGood') : t('file.savedWith', { count: answer.mistakes.length }));
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (writes && typed) void save(typed.version);
  };
  return (
    <div className={styles.view}>
      <OutlineTree nodes={nodes} mistakes={draft.mistakes} onGo={({ line }) => setSpot({ line, column: 1 })} />
      <section className={styles.file} aria-labelledby="file" onKeyDown={keys}>
        <h2 id="file" className="visually-hidden">
          {draft.fileName}
        </h2>
        <FileEditor
          label={t('file.label', { name: draft.fileName })}
          text={text}
          mistakes={typed === null ? draft.mistakes : []}
          spot={spot}
          readOnly={!writes}
          onChange={(now) => setTyped(now === draft.file ? null : { text: now, version: typed?.version ?? draft.version })}
        />
        <Refusals refusals={refusals} />
        {stale && 'currentVersion' in stale && typed && (
          <div className={styles.save}>
            <Button
              variant="default"
              onClick={() => {
                setTyped(null);
                setRefusals([]);
              }}
            >
              {t('stale.takeTheirs')}
            </Button>
            <Button variant="default" loading={saving} onClick={() => void save(stale.currentVersion)}>
              {t('stale.saveMine')}
            </Button>
          </div>
        )}
        {error && <ErrorNotice error={error} />}
        {writes && !stale && (
          <div className={styles.save}>
            <TextField id="file-reason" label={t('reason.label')} maxLength={500} value={reason} onChange={({ currentTarget: { value } }) => setReason(value)} />
            <Button loading={saving} disabled={typed === null} onClick={() => typed && void save(typed.version)}>
              {t('file.save')}
            </Button>
            <Button variant="default" disabled={typed === null} onClick={() => setTyped(null)}>
              {t('file.revert')}
            </Button>
          </div>
        )}
        <MistakeList mistakes={draft.mistakes} unsaved={typed !== null} onGo={({ line, column }) => setSpot({ line, column })} />
      </section>
    </div>
  );
}
