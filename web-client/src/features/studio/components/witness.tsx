import { useTranslation } from 'react-i18next';
import type { Witness as Selection } from '../api/fragments.ts';

/** What is chosen, in the codes of the file. */
export function said({ code, codes, number, text }: Selection): string {
  return code ?? codes?.join(' + ') ?? number ?? text ?? '–';
}

/** A configuration that shows something, in the codes of the file; folded, for it names every characteristic. */
export function Witness({ selections, open = false }: { selections: Selection[] | null; open?: boolean }) {
  const { t } = useTranslation('studio');
  if (selections === null) return null;
  return (
    <details open={open}>
      <summary>{t('witness', { count: selections.length })}</summary>
      <code>{selections.map((selection) => `${selection.characteristic}: ${said(selection)}`).join(', ')}</code>
    </details>
  );
}
