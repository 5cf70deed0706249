import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/notice.tsx';
import { announce } from '@/lib/announcement.ts';
import styles from './order-page.module.css';

/** The page's address is the only key to the order: it is to be kept. */
export function KeepLink() {
  const { t } = useTranslation('ordering');
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      setCopied(true);
      announce(t('order.copied'));
    } catch {
      setCopied(false);
    }
  };
  return (
    <Notice tone="hint">
      <div className={styles.keep}>
        <span>{t('order.keep')}</span>
        {'clipboard' in navigator && (
          <Button size="compact-md" variant="default" onClick={() => void copy()}>
            {t(copied ? 'order.copied' : 'order.copy')}
          </Button>
        )}
      </div>
    </Notice>
  );
}
