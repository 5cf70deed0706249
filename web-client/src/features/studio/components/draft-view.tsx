import type { Session } from '@/features/signing-in/api/session.ts';
import { mayWrite } from '@/features/signing-in/api/session.ts';
import type { DraftSearch, View } from '../api/draft-search.ts';
import type { Draft } from '../api/fragments.ts';
import { DifferenceView } from './difference-view.tsx';
import { ExamplesView } from './examples-view.tsx';
import { FileView } from './file-view.tsx';
import { FindingsView } from './findings-view.tsx';
import { HistoryView } from './history-view.tsx';
import { RulesView } from './rules-view.tsx';
import { TablesView } from './tables-view.tsx';

/** What every view of a draft is given. */
export interface ViewProps {
  draft: Draft;
  /** A place to go to, as mistakes name it. */
  at: string | undefined;
  writes: boolean;
  onAnswered: (draft: Draft) => void;
  /** It is otherwise by now than shown. */
  onStale: () => void;
  onJump: (at: string, view?: View) => void;
}

interface Props extends Omit<ViewProps, 'at' | 'writes'> {
  search: DraftSearch;
  session: Session;
}

export function DraftView({ search, session, ...props }: Props) {
  const writes = mayWrite(session) && props.draft.state !== 'PUBLISHED' && props.draft.state !== 'DISCARDED';
  const given = { ...props, at: search.at, writes };
  switch (search.view) {
    case 'rules':
      return <RulesView {...given} />;
    case 'tables':
      return <TablesView {...given} />;
    case 'findings':
      return <FindingsView {...given} />;
    case 'examples':
      return <ExamplesView {...given} />;
    case 'difference':
      return <DifferenceView {...given} />;
    case 'history':
      return <HistoryView {...given} />;
    default:
      return <FileView {...given} />;
  }
}
