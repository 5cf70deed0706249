import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { Waiting } from '@/components/waiting.tsx';
import { bounds, forbidden, type Bounds } from '../api/counts.ts';
import { ReadNumbers } from '../api/meaning.ts';
import { CountText } from './count-text.tsx';

/** What each rule alone takes away from the valid configurations, by the rule's key, and how the counting goes. Nothing is counted until it is wanted. */
export function useRuleEffects(draftId: string, wanted: boolean) {
  const { t } = useTranslation('studio');
  const [{ data, error, fetching }, read] = useQuery({ query: ReadNumbers, variables: { id: draftId }, pause: !wanted });
  const numbers = wanted ? data?.draft?.numbers : undefined;
  const effects = new Map<string, Bounds>(numbers?.effects.map(({ constraint, without }) => [constraint, forbidden(numbers.valid, without)]));
  const told = !wanted ? null : error ? (
    <ErrorNotice error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />
  ) : fetching ? (
    <Waiting />
  ) : (
    <p role="status">
      {numbers ? (
        <>
          {t('numbers.title')}: <CountText of={bounds(numbers.valid)} />. {t('numbers.lead')}
        </>
      ) : (
        t('numbers.none')
      )}
    </p>
  );
  return { effects, told };
}

/** How many configurations only this rule keeps from being valid. */
export function RuleEffect({ effect }: { effect: Bounds | undefined }) {
  const { t } = useTranslation('studio');
  return (
    effect && (
      <p className="muted">
        {t('numbers.alone')} <CountText of={effect} />
      </p>
    )
  );
}
