import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { Notice } from '@/components/notice.tsx';
import { Waiting } from '@/components/waiting.tsx';
import { useLanguage } from '@/lib/i18n/language.ts';
import { namesOf } from '../api/names.ts';
import { outline, within } from '../api/outline.ts';
import { isTable, NEW_RULE, rulesOf, type Rule } from '../api/rules.ts';
import { ReadTable } from '../api/table.ts';
import type { ViewProps } from './draft-view.tsx';
import { Expression } from './expression.tsx';
import { RuleForm } from './rule-form.tsx';
import styles from './rules-view.module.css';

/** Every rule as the sentence that customers read and as its expression; one at a time is a form. */
export function RulesView(props: ViewProps) {
  const { draft, at, writes } = props;
  const { t } = useTranslation('studio');
  const language = useLanguage();
  const [{ data, error, fetching }, read] = useQuery({ query: ReadTable, variables: { id: draft.id, path: 'constraints' }, requestPolicy: 'cache-and-network' });
  const csv = data?.draft?.table;
  const rules = useMemo(() => (csv === undefined || csv === null ? [] : rulesOf(csv)), [csv]);
  const names = useMemo(() => namesOf(outline(draft.file)), [draft.file]);
  const [open, setOpen] = useState<string | null>(() => at?.split('.')[1] ?? null);
  if (error) return <ErrorNotice error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />;
  if (!data) return fetching ? <Waiting /> : null;
  if (csv === null && draft.file.includes('constraints:')) {
    return (
      <Notice tone="warning">
        <p>{t('rules.unreadable')}</p>
      </Notice>
    );
  }
  const form = (rule: Rule) => <RuleForm key={rule.key} {...props} rule={rule} names={names} taken={rules.map(({ key }) => key)} onClose={() => setOpen(null)} onSaved={setOpen} />;
  return (
    <section aria-labelledby="rules">
      <h2 id="rules" className="visually-hidden">
        {t('view.rules')}
      </h2>
      {writes && open !== '' && (
        <Button variant="default" onClick={() => setOpen('')}>
          {t('rules.add')}
        </Button>
      )}
      <ul className={styles.rules}>
        {open === '' && <li>{form(NEW_RULE)}</li>}
        {rules.map((rule) => {
          const mistakes = draft.mistakes.filter(({ path }) => within(path, `constraints.${rule.key}`)).length;
          const condition = rule.fields.forbid || rule.fields.require;
          return (
            <li key={rule.key} data-rule={rule.key} data-mistaken={mistakes > 0 || undefined}>
              {open === rule.key && writes ? (
                form(rule)
              ) : (
                <article>
                  <h3>
                    {rule.key} <span className="muted">{t(`severity.${rule.fields.severity}`, { defaultValue: rule.fields.severity })}</span>
                  </h3>
                  <p className={styles.sentence}>{rule.fields[`because.${language}`]}</p>
                  <p>
                    {t(rule.fields.forbid === '' ? 'rules.require' : 'rules.forbid')} {isTable(condition) ? t('rules.table') : <Expression text={condition} />}
                    {rule.fields.when !== '' && (
                      <>
                        , {t('rules.when')} <Expression text={rule.fields.when} />
                      </>
                    )}
                  </p>
                  {mistakes > 0 && <p className={styles.mistaken}>{t('mistakes.count', { count: mistakes })}</p>}
                  {writes && (
                    <button type="button" className="link" onClick={() => setOpen(rule.key)}>
                      {t('rules.change')} <span className="visually-hidden">{rule.key}</span>
                    </button>
                  )}
                </article>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
