import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { SelectField, TextArea, TextField } from '@/components/field.tsx';
import type { PieceField } from '../api/piece-forms.ts';
import { ExpressionField } from './expression-field.tsx';
import { SetField } from './set-field.tsx';

interface Props {
  field: PieceField;
  /** What the texts of the studio call the section. */
  of: string;
  names: string[];
  value: string;
  mistake: string | undefined;
  onChange: (value: string) => void;
}

/** The id of a part's control. */
export const idOf = ({ name }: PieceField) => `piece-${name.replaceAll('.', '-')}`;

/** What a part is called: as the file does, or as the texts of the studio do. */
export function labelOf({ name, own }: PieceField, of: string, t: TFunction<'studio'>): string {
  return own ? name.replace(/^.*\./, '') : t([`form.${of}.${name}`, `form.field.${name}`]);
}

/** The control of a part of a piece. */
export function PieceInput({ field, of, names, value, mistake, onChange }: Props) {
  const { t } = useTranslation('studio');
  const id = idOf(field);
  const label = labelOf(field, of, t);
  const hint = t([`form.${of}.hint.${field.name}`, `form.hint.${field.name}`], { defaultValue: '' });
  const shared = { id, label, mistake, ...(hint === '' ? {} : { hint }) };
  const required = field.required === true;
  if (field.kind === 'set' && field.options && field.options.length > 0) return <SetField {...shared} options={field.options} value={value} onChange={onChange} />;
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
              {field.own ? one : t(`form.option.${one}`)}
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
