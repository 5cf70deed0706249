import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery, type CombinedError } from 'urql';
import { Dialog } from '@/components/dialog.tsx';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { SelectField, TextField } from '@/components/field.tsx';
import { announce } from '@/lib/announcement.ts';
import { randomUuid } from '@/lib/random-uuid.ts';
import { CreateDraft, ReadOfferedLines, type DraftSource } from '../api/drafts.ts';
import type { Refusal } from '../api/fragments.ts';
import { LibraryField } from './library-field.tsx';
import { Refusals } from './refusals.tsx';
import styles from './studio.module.css';

const FORM = 'begin-draft';
const KINDS = ['version', 'nothing', 'file', 'newLibrary', 'library'] as const;
type Kind = (typeof KINDS)[number];

interface Props {
  /** What is proposed first. */
  kind?: Kind;
  /** The library that is proposed. */
  library?: string;
  onClose: () => void;
}

/** Begins a draft of a line or of a library: from what is published, from nothing, or from a file. */
export function BeginDialog({ kind: proposed = 'version', library: proposedLibrary = '', onClose }: Props) {
  const { t } = useTranslation('studio');
  const client = useClient();
  const navigate = useNavigate();
  const [{ data }] = useQuery({ query: ReadOfferedLines });
  const lines = data?.productLines.edges.map(({ node }) => node) ?? [];
  const [kind, setKind] = useState<Kind>(proposed);
  const [line, setLine] = useState('');
  const [library, setLibrary] = useState(proposedLibrary);
  const [names, setNames] = useState({ code: '', nameEn: '', nameDe: '', currency: 'EUR' });
  const [file, setFile] = useState<{ name: string; file: string } | null>(null);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const [sending, setSending] = useState(false);
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [error, setError] = useState<CombinedError | undefined>();
  // The same beginning asked for twice is one draft.
  const [key, setKey] = useState(randomUuid);

  const source = (): DraftSource | null => {
    if (kind === 'file') return file && { file };
    if (kind === 'newLibrary') {
      const { code, nameEn, nameDe } = names;
      return [code, nameEn, nameDe].every((one) => one.trim() !== '') ? { newLibrary: { code, nameEn, nameDe } } : null;
    }
    if (kind === 'library') return library === '' ? null : { library: { code: library } };
    if (kind === 'nothing') return Object.values(names).every((name) => name.trim() !== '') ? { nothing: names } : null;
    const productLine = line === '' ? lines[0]?.code : line;
    return productLine === undefined ? null : { version: { productLine } };
  };
  const begin = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    const from = source();
    if (from === null || sending) return;
    setSending(true);
    const { data: answer, error: failure } = await client
      .mutation(CreateDraft, { input: { idempotencyKey: key, from, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) } })
      .toPromise();
    setSending(false);
    setError(failure);
    setRefusals(answer?.payload.userErrors ?? []);
    if (answer) setKey(randomUuid());
    const id = answer?.payload.draft?.id;
    if (id === undefined) return;
    announce(t('begin.done'));
    void navigate({ to: '/studio/drafts/$id', params: { id } });
  };
  const missing = (value: string) => (asked && value.trim() === '' ? t('begin.missing') : undefined);
  const name = (of: keyof typeof names) => (
    <TextField
      id={`begin-${of}`}
      required
      label={t(`begin.${of}`)}
      value={names[of]}
      mistake={missing(names[of])}
      {...(of === 'code' ? { hint: t('begin.codeHint') } : {})}
      onChange={({ currentTarget: { value } }) => setNames((before) => ({ ...before, [of]: value }))}
    />
  );
  return (
    <Dialog
      title={t('begin.title')}
      onClose={onClose}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {t('leave')}
          </Button>
          <Button type="submit" form={FORM} loading={sending}>
            {t('begin.confirm')}
          </Button>
        </>
      }
    >
      <form id={FORM} className={styles.form} noValidate onSubmit={(event) => void begin(event)}>
        <fieldset className={styles.kinds}>
          <legend>{t('begin.from')}</legend>
          {KINDS.map((one) => (
            <label key={one}>
              <input type="radio" name="begin-kind" checked={kind === one} onChange={() => setKind(one)} /> {t(`begin.kind.${one}`)}
            </label>
          ))}
        </fieldset>
        {kind === 'version' && (
          <SelectField id="begin-line" label={t('drafts.line')} value={line} onChange={({ currentTarget: { value } }) => setLine(value)}>
            {lines.map(({ code, name: called, version }) => (
              <option key={code} value={code}>
                {called}, {t('begin.version', { version })}
              </option>
            ))}
          </SelectField>
        )}
        {kind === 'library' && <LibraryField value={library} mistake={missing(library)} onChange={setLibrary} />}
        {(kind === 'nothing' || kind === 'newLibrary') && (
          <>
            {name('code')}
            {name('nameEn')}
            {name('nameDe')}
            {kind === 'nothing' && name('currency')}
          </>
        )}
        {kind === 'file' && (
          <TextField
            id="begin-file"
            required
            type="file"
            accept=".yaml,.yml"
            label={t('begin.file')}
            mistake={asked && file === null ? t('begin.missing') : undefined}
            onChange={({ currentTarget: { files } }) => {
              const chosen = files?.[0];
              if (chosen) void chosen.text().then((text) => setFile({ name: chosen.name, file: text }));
            }}
          />
        )}
        <TextField id="begin-reason" label={t('reason.label')} maxLength={500} value={reason} onChange={({ currentTarget: { value } }) => setReason(value)} />
        <Refusals refusals={refusals} />
        {error && <ErrorNotice error={error} />}
      </form>
    </Dialog>
  );
}
