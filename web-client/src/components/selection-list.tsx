import { useFormats } from '@/lib/i18n/formats.ts';
import { selectionWords, type Described, type Selected } from '@/lib/selection-words.ts';
import styles from './selection-list.module.css';

/** What is chosen, in the line's own words; what says nothing is left out. */
export function SelectionList({ selections, characteristics }: { selections: readonly Selected[]; characteristics: readonly Described[] }) {
  const formats = useFormats();
  return (
    <dl className={styles.list}>
      {selections.map((selection) => {
        const words = selectionWords(selection, characteristics, formats);
        return words === null ? null : (
          <div key={selection.characteristic}>
            <dt>{characteristics.find(({ code }) => code === selection.characteristic)?.label ?? selection.characteristic}</dt>
            <dd>{words}</dd>
          </div>
        );
      })}
    </dl>
  );
}
