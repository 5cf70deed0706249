import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '@/lib/announcement.ts';
import { useLive } from '@/lib/graphql/use-live.ts';
import { useFormats } from '@/lib/i18n/formats.ts';
import { FollowImpact, type Impact } from '../api/impact.ts';
import styles from './impact.module.css';

/** How often progress is told: after each tenth. */
const TENTH = 10;

interface Props {
  impact: Impact;
  cancelling: boolean;
  onCancel: () => void;
  onChanged: (impact: Impact) => void;
}

/** How far the counting is, as the service tells it; a screen reader is told after each tenth of it. */
export function ImpactProgress({ impact: { id, judged, expected }, cancelling, onCancel, onChanged }: Props) {
  const { t } = useTranslation('studio');
  const formats = useFormats();
  const tenths = expected === 0 ? 0 : Math.min(TENTH, Math.floor((judged * TENTH) / expected));
  const live = useLive({ query: FollowImpact, variables: { id } }).data?.impactChanged;
  useEffect(() => {
    if (live) onChanged(live);
  }, [live, onChanged]);
  useEffect(() => announce(t('impact.percent', { percent: tenths * TENTH })), [tenths, t]);
  return (
    <div className={styles.progress}>
      <label htmlFor="impact-progress">{t('impact.progress', { judged: formats.number(judged), expected: formats.number(expected) })}</label>
      <progress id="impact-progress" value={judged} max={Math.max(expected, judged, 1)} />
      <Button variant="default" loading={cancelling} onClick={onCancel}>
        {t('impact.cancel')}
      </Button>
    </div>
  );
}
