import type { ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './field.module.css';

interface Props {
  id: string;
  label: string;
  hint?: string;
  mistake?: string | undefined;
  /** Says nothing of whether it may be left out: in a filter all may. */
  plain?: boolean;
}

interface FrameProps extends Props {
  optional: boolean;
  children: (describedBy: { 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode;
}

/** A label, its control, what to know about it, and what is wrong with what stands there. */
function Frame({ id, label, hint, mistake, optional, children }: FrameProps) {
  const { t } = useTranslation('app');
  const describedBy = [hint && `${id}-hint`, mistake && `${id}-mistake`].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label htmlFor={id}>
        {label}
        {optional && <span className={styles.optional}>{t('optional')}</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {children({ ...(describedBy ? { 'aria-describedby': describedBy } : {}), ...(mistake ? { 'aria-invalid': true } : {}) })}
      {mistake && (
        <p id={`${id}-mistake`} className={styles.mistake}>
          {mistake}
        </p>
      )}
    </div>
  );
}

export function TextField({ id, label, hint, mistake, plain = false, ...input }: Props & Omit<ComponentProps<'input'>, 'id'>) {
  return (
    <Frame id={id} label={label} {...(hint ? { hint } : {})} mistake={mistake} optional={!input.required && !plain}>
      {(described) => <input id={id} className={styles.control} {...described} {...input} />}
    </Frame>
  );
}

export function TextArea({ id, label, hint, mistake, ...input }: Props & Omit<ComponentProps<'textarea'>, 'id'>) {
  return (
    <Frame id={id} label={label} {...(hint ? { hint } : {})} mistake={mistake} optional={!input.required}>
      {(described) => <textarea id={id} className={styles.control} {...described} {...input} />}
    </Frame>
  );
}

export function SelectField({ id, label, hint, mistake, children, ...select }: Props & Omit<ComponentProps<'select'>, 'id'>) {
  return (
    <Frame id={id} label={label} {...(hint ? { hint } : {})} mistake={mistake} optional={false}>
      {(described) => (
        <select id={id} className={styles.control} {...described} {...select}>
          {children}
        </select>
      )}
    </Frame>
  );
}
