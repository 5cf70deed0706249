import type { ReactNode } from 'react';
import type { Session } from '@/features/signing-in/api/session.ts';
import { mayWrite } from '@/features/signing-in/api/session.ts';
import type { DraftSearch } from '../api/draft-search.ts';
import type { Draft } from '../api/fragments.ts';
import { DifferenceView } from './difference-view.tsx';
import { ExamplesView } from './examples-view.tsx';
import { FileView } from './file-view.tsx';
import { FindingsView } from './findings-view.tsx';
import { HistoryView } from './history-view.tsx';
import { PiecesView } from './pieces-view.tsx';
import { ImpactView } from './impact-view.tsx';
import type { Jump } from './place-link.tsx';
import { ReviewView } from './review-view.tsx';
import { TablesView } from './tables-view.tsx';
import { TrialView } from './trial-view.tsx';

/** What every view of a draft is given. */
export interface ViewProps {
  draft: Draft;
  /** A place to go to, as mistakes name it. */
  at: string | undefined;
  writes: boolean;
  onAnswered: (draft: Draft) => void;
  /** It is otherwise by now than shown. */
  onStale: () => void;
  onJump: Jump;
}

interface Props extends Omit<ViewProps, 'at' | 'writes'> {
  search: DraftSearch;
  session: Session;
  /** What can be done with the draft, for where it stands within a view. */
  actions: ReactNode;
}

export function DraftView({ search, session, actions, ...props }: Props) {
  const writes = mayWrite(session) && props.draft.state !== 'PUBLISHED' && props.draft.state !== 'DISCARDED';
  const given = { ...props, at: search.at, writes };
  switch (search.view) {
    case 'rules':
      return <PiecesView key={search.at} {...given} />;
    case 'tables':
      return <TablesView {...given} />;
    case 'findings':
      return <FindingsView {...given} />;
    case 'examples':
      return <ExamplesView key={search.at} {...given} />;
    case 'trial':
      return <TrialView {...given} />;
    case 'difference':
      return <DifferenceView {...given} />;
    case 'impact':
      return <ImpactView {...given} />;
    case 'review':
      return <ReviewView {...given} actions={actions} />;
    case 'history':
      return <HistoryView {...given} />;
    default:
      return <FileView {...given} />;
  }
}
