import { useTranslation } from 'react-i18next';
import { SelectField, TextArea, TextField } from '@/components/field.tsx';
import type { PieceField } from '../api/piece-forms.ts';
import { ExpressionField } from './expression-field.tsx';

interface Props {
  field: PieceField;
  /** What the texts of the studio call the section. */
  of: string;
  names: string[];
  value: string;
  mistake: string | undefined;
  onChange: (value: string) => void;
}

/** The control of a part of a piece. */
export function PieceInput({ field, of, names, value, mistake, onChange }: Props) {
  const { t } = useTranslation('studio');
  const id = `piece-${field.name.replaceAll('.', '-')}`;
  const label = field.own ? field.name : t([`form.${of}.${field.name}`, `form.field.${field.name}`]);
  const hint = t([`form.${of}.hint.${field.name}`, `form.hint.${field.name}`], { defaultValue: '' });
  const shared = { id, label, mistake, ...(hint === '' ? {} : { hint }) };
  const required = field.required === true;
  switch (field.kind) {
    case 'expression':
      return <ExpressionField id={id} label={label} optional={!required} names={names} value={value} mistake={mistake} onChange={onChange} />;
    case 'sentence':
      return <TextArea {...shared} required={required} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)} />;
    case 'options':
    case 'flag': {
      const options = field.kind === 'flag' ? ['true', 'false'] : (field.options ?? []);
      // What stands there though it cannot is shown as it is.
      const odd = value !== '' && !options.includes(value);
      return (
        <SelectField {...shared} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
          {!(required && value !== '') && <option value="">{t('form.unsaid')}</option>}
          {odd && <option value={value}>{value}</option>}
          {options.map((one) => (
            <option key={one} value={one}>
              {t(`form.option.${one}`)}
            </option>
          ))}
        </SelectField>
      );
    }
    default:
      return (
        <TextField
          {...shared}
          required={required}
          {...(field.kind === 'number' ? { inputMode: 'decimal' as const } : {})}
          autoComplete="off"
          spellCheck={field.kind === 'words'}
          value={value}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      );
  }
}
