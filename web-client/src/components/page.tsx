import { Fragment, useEffect, useRef, type ReactNode } from 'react';
import styles from './page.module.css';

/** A page of the shop: sets the document's title and gives the keyboard a place to begin at after a change of page. Numbers with hyphens stay in one line. */
export function Page({ title, lead, wide = false, children }: { title: string; lead?: ReactNode; wide?: boolean; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Tandem`;
  }, [title]);
  return (
    <div className={styles.page} data-wide={wide || undefined}>
      <header className={styles.header}>
        <h1 ref={heading} tabIndex={-1}>
          {title.split(' ').map((word, at) => (
            <Fragment key={at}>
              {at > 0 && ' '}
              {/\d-/.test(word) ? <span className={styles.number}>{word}</span> : word}
            </Fragment>
          ))}
        </h1>
        {lead !== undefined && <div className={styles.lead}>{lead}</div>}
      </header>
      {children}
    </div>
  );
}
