import { useTranslation } from 'react-i18next';
import { StateMark } from '@/components/state-mark.tsx';
import type { DraftState } from '../api/drafts.ts';

/** How far a draft is. */
export function DraftStateMark({ state }: { state: DraftState }) {
  const { t } = useTranslation('studio');
  return <StateMark state={state}>{t(`state.${state}`)}</StateMark>;
}
