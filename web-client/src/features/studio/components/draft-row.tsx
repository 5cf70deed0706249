import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Moment } from '@/components/moment.tsx';
import { useFormats } from '@/lib/i18n/formats.ts';
import type { DraftRow as Row } from '../api/drafts.ts';
import { DraftStateMark } from './draft-state-mark.tsx';

export function DraftRow({ row }: { row: Row }) {
  const { t } = useTranslation('studio');
  const formats = useFormats();
  const published = row.published ?? row.library?.published;
  const base = row.base ?? row.library?.base;
  return (
    <li data-draft={row.id}>
      <Link to="/studio/drafts/$id" params={{ id: row.id }}>
        {t('draft.titleOf', { line: row.productLine ?? row.library?.code ?? row.fileName })}
      </Link>
      <DraftStateMark state={row.state} />
      <span>{published ? t('draft.becameShort', { version: published.version }) : base ? t('draft.fromShort', { version: base.version }) : t('draft.fromNothing')}</span>
      <span>{formats.list(row.authors)}</span>
      <span>
        <span className="visually-hidden">{t('draft.changed')} </span>
        <Moment value={row.changedAt} time />
      </span>
    </li>
  );
}
