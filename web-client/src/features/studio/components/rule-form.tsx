import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, type CombinedError } from 'urql';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { SelectField, TextArea, TextField } from '@/components/field.tsx';
import { announce } from '@/lib/announcement.ts';
import { useFormats } from '@/lib/i18n/formats.ts';
import { ChangeDraft } from '../api/draft.ts';
import type { Refusal } from '../api/fragments.ts';
import { within } from '../api/outline.ts';
import { changesOf, SEVERITIES, type Rule, type RuleField } from '../api/rules.ts';
import type { ViewProps } from './draft-view.tsx';
import { ExpressionField } from './expression-field.tsx';
import { Refusals } from './refusals.tsx';
import styles from './rules-view.module.css';

interface Props extends ViewProps {
  /** As it stands in the draft; without a key it is a new one. */
  rule: Rule;
  names: string[];
  taken: string[];
  onClose: () => void;
  onSaved: (key: string) => void;
}

/** A rule to be written: what is wrong with it stands under the part that it is about. */
export function RuleForm({ draft, rule, names, taken, onAnswered, onStale, onClose, onSaved }: Props) {
  const { t } = useTranslation('studio');
  const formats = useFormats();
  const client = useClient();
  const fresh = rule.key === '';
  const [written, setWritten] = useState(rule);
  // It is written on the version at which the form was opened or saved: what somebody else does meanwhile is told.
  const [version, setVersion] = useState(draft.version);
  const [requires, setRequires] = useState(rule.fields.require !== '');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const [sending, setSending] = useState(false);
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [error, setError] = useState<CombinedError | undefined>();
  const condition: RuleField = requires ? 'require' : 'forbid';
  const put = (field: RuleField, value: string) => setWritten((before) => ({ ...before, fields: { ...before.fields, [field]: value } }));
  const unusableKey = fresh && (!/^[A-Za-z]\w*$/.test(written.key) || taken.includes(written.key));
  const missing = written.fields[condition].trim() === '';
  const mistakes = draft.mistakes.filter(({ path }) => !fresh && within(path, `constraints.${rule.key}`));
  const wrong = (field: RuleField) =>
    mistakes
      .filter(({ path }) => within(path, `constraints.${rule.key}.${field}`))
      .map(({ message, didYouMean }) => (didYouMean.length > 0 ? `${message} ${t('didYouMean', { words: formats.list(didYouMean) })}` : message))
      .join(' ') || undefined;
  const shown: RuleField[] = ['severity', 'when', condition, 'because.en', 'because.de'];
  const others = mistakes.filter(({ path }) => !shown.some((field) => within(path, `constraints.${rule.key}.${field}`)));
  const stale = refusals.find((refusal) => 'currentVersion' in refusal);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (sending || unusableKey || missing) return;
    const other: RuleField = requires ? 'forbid' : 'require';
    const changes = changesOf(rule, { ...written, fields: { ...written.fields, [other]: '' } });
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
    const wrongNow = answer.mistakes.filter(({ path }) => within(path, `constraints.${written.key}`)).length;
    announce(wrongNow === 0 ? t('rules.saved', { rule: written.key }) : t('rules.savedWith', { rule: written.key, count: wrongNow }));
    if (wrongNow === 0) onClose();
    else onSaved(written.key);
  };
  return (
    <form className={styles.form} aria-label={fresh ? t('rules.new') : t('rules.of', { rule: rule.key })} noValidate onSubmit={(event) => void save(event)}>
      {fresh ? (
        <TextField
          id="rule-key"
          required
          label={t('rules.key')}
          hint={t('rules.keyHint')}
          value={written.key}
          mistake={asked && unusableKey ? t('rules.keyUnusable') : undefined}
          onChange={({ currentTarget: { value } }) => setWritten((before) => ({ ...before, key: value.trim() }))}
        />
      ) : (
        <h3>{rule.key}</h3>
      )}
      {others.map(({ path, message }) => (
        <p key={path + message} className={styles.mistaken}>
          {message}
        </p>
      ))}
      <SelectField id="rule-severity" label={t('rules.severity')} value={written.fields.severity} mistake={wrong('severity')} onChange={({ currentTarget: { value } }) => put('severity', value)}>
        {SEVERITIES.map((one) => (
          <option key={one} value={one}>
            {t(`severity.${one}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        id="rule-kind"
        label={t('rules.kind')}
        value={condition}
        onChange={({ currentTarget: { value } }) => {
          setRequires(value === 'require');
          setWritten((before) => ({ ...before, fields: { ...before.fields, forbid: before.fields.require, require: before.fields.forbid } }));
        }}
      >
        <option value="forbid">{t('rules.forbid')}</option>
        <option value="require">{t('rules.require')}</option>
      </SelectField>
      <ExpressionField
        id="rule-condition"
        label={t('rules.condition')}
        names={names}
        value={written.fields[condition]}
        mistake={asked && missing ? t('rules.conditionMissing') : wrong(condition)}
        onChange={(value) => put(condition, value)}
      />
      <ExpressionField id="rule-when" label={t('rules.whenLabel')} names={names} value={written.fields.when} mistake={wrong('when')} onChange={(value) => put('when', value)} />
      <TextArea id="rule-en" required label={t('rules.because.en')} hint={t('rules.becauseHint')} value={written.fields['because.en']} mistake={wrong('because.en')} onChange={({ currentTarget: { value } }) => put('because.en', value)} />
      <TextArea id="rule-de" required label={t('rules.because.de')} value={written.fields['because.de']} mistake={wrong('because.de')} onChange={({ currentTarget: { value } }) => put('because.de', value)} />
      <TextField id="rule-reason" label={t('reason.label')} maxLength={500} value={reason} onChange={({ currentTarget: { value } }) => setReason(value)} />
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
