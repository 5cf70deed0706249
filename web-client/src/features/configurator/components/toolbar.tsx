import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Payload, State } from '../api/fragments.ts';
import { useBench } from './bench-context.tsx';
import { FinishDialog } from './finish-dialog.tsx';
import styles from './toolbar.module.css';

/** Takes changes back, brings them back, begins anew, finishes the rest. */
export function Toolbar({ state, pending, completion }: { state: State; pending: boolean; completion: Payload['completion'] }) {
  const { t } = useTranslation('configurator');
  const { bench, line } = useBench();
  const [finishing, setFinishing] = useState(false);
  const isFact = (code: string) => line.characteristics.some((one) => one.code === code && one.personal);
  const decided = state.selections.filter((one) => one.origin === 'CUSTOMER' && !isFact(one.characteristic)).map((one) => one.characteristic);
  return (
    <div className={styles.toolbar} role="group" aria-label={t('toolbar.label')}>
      <Button variant="default" size="sm" disabled={!state.canUndo && !pending} onClick={() => bench.wish({ kind: 'undo' })}>
        {t('toolbar.undo')}
      </Button>
      <Button variant="default" size="sm" disabled={!state.canRedo} onClick={() => bench.wish({ kind: 'redo' })}>
        {t('toolbar.redo')}
      </Button>
      <Button variant="default" size="sm" disabled={decided.length === 0} onClick={() => bench.wish({ kind: 'decide', set: {}, clear: decided })}>
        {t('toolbar.reset')}
      </Button>
      {bench.offered && (
        <Button variant="light" size="sm" onClick={() => setFinishing(true)}>
          {t('toolbar.finish')}
        </Button>
      )}
      {finishing && <FinishDialog completion={completion} pending={pending} onClose={() => setFinishing(false)} />}
    </div>
  );
}
