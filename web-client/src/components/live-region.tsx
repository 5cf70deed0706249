import { announcement } from '@/lib/announcement.ts';
import { useObservable } from '@/lib/observable.ts';

/** Where `announce` is heard; it stands once, in the shell. */
export function LiveRegion() {
  return (
    <div role="status" aria-live="polite" className="visually-hidden">
      {useObservable(announcement)}
    </div>
  );
}
