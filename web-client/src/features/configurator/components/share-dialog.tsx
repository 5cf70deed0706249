import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, type CombinedError } from 'urql';
import { Dialog } from '@/components/dialog.tsx';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { announce } from '@/lib/announcement.ts';
import { randomUuid } from '@/lib/random-uuid.ts';
import { Share } from '../api/operations.ts';
import { useBench } from './bench-context.tsx';
import { QrCode } from './qr-code.tsx';
import styles from './share-dialog.module.css';

const keys = new Map<string, string>();

/** The same configuration in the same version is the same copy, however often it is shared. */
function keyFor(id: string, version: number): string {
  const of = `${id} ${version}`;
  const key = keys.get(of) ?? randomUuid();
  keys.set(of, key);
  return key;
}

/** Makes a read-only copy and gives its link: never the one that edits. */
export function ShareDialog({ version, onClose }: { version: number; onClose: () => void }) {
  const { t } = useTranslation('configurator');
  const { bench, line } = useBench();
  const client = useClient();
  const [link, setLink] = useState<string | null>(null);
  const [problem, setProblem] = useState<CombinedError | 'overtaken' | null>(null);

  useEffect(() => {
    let there = true;
    const input = { idempotencyKey: keyFor(bench.id, version), configurationId: bench.id, version };
    void client
      .mutation(Share, { input })
      .toPromise()
      .then(({ data, error }) => {
        if (!there) return;
        const copy = data?.shareConfiguration.sharedConfiguration;
        if (copy) setLink(new URL(`/shared/${copy.id}`, window.location.href).href);
        else setProblem(error ?? 'overtaken');
      });
    return () => {
      there = false;
    };
  }, [bench, client, version]);

  const copy = async (url: string) => {
    await navigator.clipboard.writeText(url);
    announce(t('share.copied'));
  };
  return (
    <Dialog title={t('share.title')} onClose={onClose}>
      <p>{t('share.about')}</p>
      {problem === 'overtaken' && <p>{t('trouble.overtaken')}</p>}
      {problem !== null && problem !== 'overtaken' && <ErrorNotice error={problem} />}
      {link === null ? (
        problem === null && <p role="status">{t('share.making')}</p>
      ) : (
        <div className={styles.share}>
          <QrCode text={link} label={t('share.code', { line: line.name })} />
          <div className={styles.link}>
            <label>
              {t('share.link')}
              <input type="url" readOnly value={link} onFocus={(event) => event.target.select()} />
            </label>
            <div className={styles.actions}>
              {'clipboard' in navigator && <Button onClick={() => void copy(link)}>{t('share.copy')}</Button>}
              {'share' in navigator && (
                <Button variant="default" onClick={() => void navigator.share({ url: link, title: line.name }).catch(() => undefined)}>
                  {t('share.send')}
                </Button>
              )}
            </div>
          </div>
        </div>
      )}
    </Dialog>
  );
}
