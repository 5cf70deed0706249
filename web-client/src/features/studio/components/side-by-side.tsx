import { Button } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '@/lib/announcement.ts';
import { sideBySide, type Line, type Stretch } from '../api/side-by-side.ts';
import styles from './side-by-side.module.css';

/** How many lines that are the same are shown around a change. */
const AROUND = 3;

interface Props {
  before: string;
  after: string;
  /** What the two are, for people. */
  names: { before: string; after: string };
}

/** Two texts side by side, or on a narrow page one under the other: what was there and what is there instead, with a way from change to change. */
export function SideBySide({ before, after, names }: Props) {
  const { t } = useTranslation('studio');
  const stretches = useMemo(() => sideBySide(before, after), [before, after]);
  const sheet = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(-1);
  if (stretches === null) return <p>{t('sides.tooDifferent')}</p>;
  const changes = stretches.filter(({ same }) => !same).length;
  if (changes === 0) return <p>{t('sides.same')}</p>;
  const go = (to: number) => {
    setAt(to);
    const change = sheet.current?.querySelector<HTMLElement>(`[data-change="${to + 1}"]`);
    change?.focus({ preventScroll: true });
    change?.scrollIntoView({ block: 'center' });
    announce(t('sides.change', { number: to + 1, count: changes }));
  };
  let number = 0;
  return (
    <>
      <div className={styles.ways} role="group" aria-label={t('sides.ways')}>
        <Button variant="default" size="compact-md" disabled={at <= 0} onClick={() => go(at - 1)}>
          {t('sides.previous')}
        </Button>
        <Button variant="default" size="compact-md" disabled={at >= changes - 1} onClick={() => go(at + 1)}>
          {t('sides.next')}
        </Button>
        <span>{at < 0 ? t('sides.count', { count: changes }) : t('sides.change', { number: at + 1, count: changes })}</span>
      </div>
      <div ref={sheet} className={styles.sheet}>
        <div className={styles.pair} data-names>
          <p className={styles.side}>{names.before}</p>
          <p className={styles.side}>{names.after}</p>
        </div>
        {stretches.map((stretch, of) =>
          stretch.same ? (
            <Same key={of} stretch={stretch} first={of === 0} last={of === stretches.length - 1} />
          ) : (
            <Changed key={of} stretch={stretch} number={++number} count={changes} />
          ),
        )}
      </div>
    </>
  );
}

function Changed({ stretch: { before, after }, number, count }: { stretch: Stretch; number: number; count: number }) {
  const { t } = useTranslation('studio');
  return (
    <div className={styles.pair} role="group" aria-label={t('sides.change', { number, count })} tabIndex={-1} data-change={number}>
      <Side lines={before} of="before" />
      <Side lines={after} of="after" />
    </div>
  );
}

function Side({ lines, of }: { lines: Line[]; of: 'before' | 'after' }) {
  const { t } = useTranslation('studio');
  if (lines.length === 0) return <p className={`${styles.side ?? ''} ${styles.nothing ?? ''}`}>{t(`sides.${of}Nothing`)}</p>;
  const Touched = of === 'before' ? 'del' : 'ins';
  return (
    <div className={styles.side} data-of={of}>
      <span className="visually-hidden">{t(`change.${of}`)}</span>
      {lines.map(({ number, words }) => (
        <div key={number} className={styles.line} data-number={number} data-sign={of === 'before' ? '−' : '+'}>
          <code>
            {words.map(({ text, touched }, at) => (touched ? <Touched key={at}>{text}</Touched> : <span key={at}>{text}</span>))}
          </code>
        </div>
      ))}
    </div>
  );
}

/** What is the same, on both sides; of much of it only what stands next to a change, unless all is asked for. */
function Same({ stretch, first, last }: { stretch: Stretch; first: boolean; last: boolean }) {
  const { t } = useTranslation('studio');
  const [open, setOpen] = useState(false);
  const { length } = stretch.after;
  const above = first ? 0 : AROUND;
  const below = last ? 0 : AROUND;
  const folded = open ? 0 : length - above - below;
  const rows = (from: number, to: number) => (
    <div className={styles.pair} data-same>
      <Plain lines={stretch.before.slice(from, to)} hidden />
      <Plain lines={stretch.after.slice(from, to)} />
    </div>
  );
  if (folded <= 1) return rows(0, length);
  return (
    <>
      {above > 0 && rows(0, above)}
      <button type="button" className={styles.folded} onClick={() => setOpen(true)}>
        {t('sides.folded', { count: folded })}
      </button>
      {below > 0 && rows(length - below, length)}
    </>
  );
}

function Plain({ lines, hidden = false }: { lines: Line[]; hidden?: boolean }) {
  return (
    <div className={styles.side} aria-hidden={hidden || undefined}>
      {lines.map(({ number, words }) => (
        <div key={number} className={styles.line} data-number={number}>
          <code>{words.map(({ text }) => text).join('')}</code>
        </div>
      ))}
    </div>
  );
}
