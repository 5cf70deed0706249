import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField } from '@/components/field.tsx';
import type { PieceField, PieceForm } from '../api/piece-forms.ts';
import { kindOf, shows, type Piece } from '../api/pieces.ts';
import { idOf, labelOf, PieceInput } from './piece-input.tsx';
import styles from './pieces-view.module.css';

interface Props {
  form: PieceForm;
  piece: Piece;
  names: string[];
  mistakeIn: (field: PieceField) => string | undefined;
  onChange: (piece: Piece) => void;
}

const MORE = 'piece-more';

/** Leads to a control, or to the first of a group of them. */
function focus(id: string): void {
  const element = document.getElementById(id);
  (element?.querySelector('input') ?? element)?.focus();
}

/** The parts of a piece, and a way to those that are there only where they are wanted. */
export function PieceFields({ form, piece, names, mistakeIn, onChange }: Props) {
  const { t } = useTranslation('studio');
  const [wanted, setWanted] = useState('');
  const next = useRef<string | null>(null);
  useEffect(() => {
    if (next.current !== null) focus(next.current);
    next.current = null;
  });
  const fields = kindOf(form, piece.kind)?.fields ?? [];
  const more = fields.filter((field) => !shows(piece, field));
  const label = (field: PieceField) => labelOf(field, form.name, t);
  const write = (name: string, value: string) => onChange({ ...piece, written: { ...piece.written, [name]: value } });
  const add = () => {
    const field = more.find(({ name }) => name === wanted) ?? more[0];
    if (!field) return;
    next.current = idOf(field);
    setWanted('');
    write(field.name, '');
  };
  const leaveOut = (name: string) => {
    next.current = MORE;
    onChange({ ...piece, written: Object.fromEntries(Object.entries(piece.written).filter(([one]) => one !== name)) });
  };
  const group = (own: boolean) => more.filter((field) => (field.own === true) === own);
  return (
    <>
      {fields
        .filter((field) => shows(piece, field))
        .map((field) => (
          <div key={field.name}>
            <PieceInput field={field} of={form.name} names={names} value={piece.written[field.name] ?? ''} mistake={mistakeIn(field)} onChange={(value) => write(field.name, value)} />
            {field.onDemand && (
              <button type="button" className="link" onClick={() => leaveOut(field.name)}>
                {t('form.leaveOut')} <span className="visually-hidden">{label(field)}</span>
              </button>
            )}
          </div>
        ))}
      {more.length > 0 && (
        <div className={styles.more}>
          <SelectField id={MORE} label={t(`form.${form.name}.more`)} value={wanted} onChange={({ currentTarget: { value } }) => setWanted(value)}>
            {[true, false].map(
              (own) =>
                group(own).length > 0 && (
                  <optgroup key={String(own)} label={t(`form.${form.name}.${own ? 'decided' : 'expected'}`)}>
                    {group(own).map((field) => (
                      <option key={field.name} value={field.name}>
                        {label(field)}
                      </option>
                    ))}
                  </optgroup>
                ),
            )}
          </SelectField>
          <Button variant="default" onClick={add}>
            {t('form.addPart')}
          </Button>
        </div>
      )}
    </>
  );
}
