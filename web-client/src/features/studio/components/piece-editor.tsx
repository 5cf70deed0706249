import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, type CombinedError } from 'urql';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { SelectField, TextField } from '@/components/field.tsx';
import { announce } from '@/lib/announcement.ts';
import { useFormats } from '@/lib/i18n/formats.ts';
import { ChangeDraft } from '../api/draft.ts';
import type { Refusal } from '../api/fragments.ts';
import { within } from '../api/outline.ts';
import type { PieceField, PieceForm } from '../api/piece-forms.ts';
import { calledOf, changesOf, kindOf, placeOf, shows, type Piece } from '../api/pieces.ts';
import type { ViewProps } from './draft-view.tsx';
import { PieceFields } from './piece-fields.tsx';
import styles from './pieces-view.module.css';
import { Refusals } from './refusals.tsx';

interface Props extends ViewProps {
  form: PieceForm;
  /** As it stands in the draft; without a key it is a new one. */
  piece: Piece;
  names: string[];
  taken: string[];
  onClose: () => void;
  onSaved: (piece: Piece) => void;
}

/** A piece to be written: what is wrong with it stands under the part that it is about. */
export function PieceEditor({ draft, form, piece, names, taken, onAnswered, onStale, onClose, onSaved }: Props) {
  const { t } = useTranslation('studio');
  const formats = useFormats();
  const client = useClient();
  const fresh = piece.key === '';
  const [now, setNow] = useState(piece);
  // It is written on the version at which the form was opened or saved: what somebody else does meanwhile is told.
  const [version, setVersion] = useState(draft.version);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const [sending, setSending] = useState(false);
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [error, setError] = useState<CombinedError | undefined>();
  const fields = (kindOf(form, now.kind)?.fields ?? []).filter((field) => shows(now, field));
  const key = !fresh ? piece.key : form.list ? String(taken.length) : now.key;
  const called = calledOf(form, fresh ? now : piece);
  const place = placeOf(form, key);
  const unusableKey = fresh && !form.list && (!form.key.test(now.key) || taken.includes(now.key));
  const missing = ({ name, required }: PieceField) => required === true && (now.written[name] ?? '').trim() === '';
  const mistakes = draft.mistakes.filter(({ path }) => !fresh && within(path, place));
  const about = ({ path }: PieceField) => `${place}.${path}`;
  const wrong = (field: PieceField) =>
    mistakes
      .filter(({ path }) => within(path, about(field)))
      .map(({ message, didYouMean }) => (didYouMean.length > 0 ? `${message} ${t('didYouMean', { words: formats.list(didYouMean) })}` : message))
      .join(' ') || undefined;
  const others = mistakes.filter(({ path }) => !fields.some((field) => within(path, about(field))));
  const stale = refusals.find((refusal) => 'currentVersion' in refusal);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (sending || unusableKey || fields.some(missing)) return;
    const saved = { ...now, key };
    const changes = changesOf(form, piece, saved);
    if (changes.length === 0) return onClose();
    const seen = stale && 'currentVersion' in stale ? stale.currentVersion : version;
    setSending(true);
    const { data, error: failure } = await client
      .mutation(ChangeDraft, { input: { draftId: draft.id, version: seen, changes, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) } })
      .toPromise();
    setSending(false);
    setError(failure);
    setRefusals(data?.payload.userErrors ?? []);
    const answer = data?.payload.draft;
    if (!answer) return data && onStale();
    setVersion(answer.version);
    onAnswered(answer);
    const wrongNow = answer.mistakes.filter(({ path }) => within(path, place)).length;
    const rule = calledOf(form, saved);
    announce(wrongNow === 0 ? t('rules.saved', { rule }) : t('rules.savedWith', { rule, count: wrongNow }));
    if (wrongNow === 0) onClose();
    else onSaved(saved);
  };
  return (
    <form className={styles.form} aria-label={fresh ? t(`form.${form.name}.new`) : t('form.of', { section: t(`form.${form.name}.one`), key: called })} noValidate onSubmit={(event) => void save(event)}>
      {fresh && !form.list && (
        <TextField
          id="piece-key"
          required
          label={t('rules.key')}
          hint={t(`form.${form.name}.keyHint`)}
          value={now.key}
          mistake={asked && unusableKey ? t('rules.keyUnusable') : undefined}
          onChange={({ currentTarget: { value } }) => setNow((before) => ({ ...before, key: value.trim() }))}
        />
      )}
      {!fresh && <h3>{called}</h3>}
      {others.map(({ path, message }) => (
        <p key={path + message} className={styles.mistaken}>
          {message}
        </p>
      ))}
      {form.kinds.length > 1 && (fresh || form.changing) && (
        <SelectField id="piece-kind-of" label={t(`form.${form.name}.kinds`)} value={now.kind} onChange={({ currentTarget: { value } }) => setNow((before) => ({ ...before, kind: value }))}>
          {form.kinds.map(({ key }) => (
            <option key={key} value={key}>
              {t(`form.${form.name}.kind.${key}`)}
            </option>
          ))}
        </SelectField>
      )}
      <PieceFields form={form} piece={now} names={names} mistakeIn={(field) => (asked && missing(field) ? t('begin.missing') : wrong(field))} onChange={setNow} />
      <TextField id="piece-reason" label={t('reason.label')} maxLength={500} value={reason} onChange={({ currentTarget: { value } }) => setReason(value)} />
      <Refusals refusals={refusals} />
      {error && <ErrorNotice error={error} />}
      <div className={styles.ways}>
        <Button type="submit" loading={sending}>
          {t(stale ? 'stale.saveMine' : 'rules.save')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('leave')}
        </Button>
      </div>
    </form>
  );
}
