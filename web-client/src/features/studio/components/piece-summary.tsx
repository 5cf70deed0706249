import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/lib/i18n/language.ts';
import type { PieceForm } from '../api/piece-forms.ts';
import { isTable, kindOf, type Piece } from '../api/pieces.ts';
import { Expression } from './expression.tsx';
import styles from './pieces-view.module.css';

/** A piece as it reads: its key and what it is, its words in the reader's language, its expressions. */
export function PieceSummary({ form, piece: { key, kind: of, written } }: { form: PieceForm; piece: Piece }) {
  const { t } = useTranslation('studio');
  const language = useLanguage();
  const kind = kindOf(form, of);
  const says = (...names: string[]) => names.map((name) => written[name]).find((text) => text) ?? '';
  const name = says(`label.${language}`, `name.${language}`);
  const what = says('severity', 'kind');
  const properties = form.name === 'properties' ? says('type') : '';
  const own = (kind?.fields ?? []).filter((field) => field.own && written[field.name]);
  const expressions = (kind?.fields ?? []).filter((field) => field.kind === 'expression' && written[field.name]);
  return (
    <>
      <h3>
        {key} {name}{' '}
        <span className={styles.kind}>
          {what !== '' ? t(`form.option.${what}`, { defaultValue: what }) : form.kinds.length > 1 && kind ? t(`form.${form.name}.kind.${kind.key}`) : ''}
        </span>
      </h3>
      {written[`because.${language}`] && <p className={styles.sentence}>{written[`because.${language}`]}</p>}
      {properties !== '' && (
        <p className="muted">
          <code>{[properties, written.unit].filter(Boolean).join(' ')}</code>
          {written.default && (
            <>
              , {t('form.properties.reads')} <code>{written.default}</code>
            </>
          )}
        </p>
      )}
      {own.length > 0 && (
        <p className="muted">
          {own.map((field) => (
            <span key={field.name} className={styles.property}>
              {field.name} <code>{written[field.name]}</code>
            </span>
          ))}
        </p>
      )}
      {expressions.map((field) => (
        <p key={field.name}>
          {t([`form.${form.name}.reads.${kind?.key ?? ''}.${field.name}`, `form.reads.${field.name}`])} {isTable(written[field.name] ?? '') ? t('form.table') : <Expression text={written[field.name] ?? ''} />}
        </p>
      ))}
    </>
  );
}
