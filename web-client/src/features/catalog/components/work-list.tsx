import type { Work } from '@/lib/guest/work.ts';
import { WorkRow } from './work-row.tsx';
import styles from './work-list.module.css';

/** The guest's own configurations, the last one touched first. */
export function WorkList({ works }: { works: Work[] }) {
  return (
    <ul className={styles.list}>
      {works.map((work) => (
        <WorkRow key={work.configurationId} work={work} />
      ))}
    </ul>
  );
}
