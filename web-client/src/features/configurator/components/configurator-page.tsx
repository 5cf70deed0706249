import { useParams, useSearch } from '@tanstack/react-router';
import { currentWork, works } from '@/lib/guest/work.ts';
import { useObservable } from '@/lib/observable.ts';
import { Configurator } from './configurator.tsx';
import { StartPage } from './start-page.tsx';

/** Configures a line: the guest's current configuration of it, or a new one. */
export function ConfiguratorPage() {
  const { code } = useParams({ from: '/configure/$code' });
  const { new: fresh } = useSearch({ from: '/configure/$code' });
  useObservable(works);
  const work = currentWork(code);
  if (fresh || !work) return <StartPage key={`${code} ${fresh}`} code={code} />;
  return <Configurator key={work.configurationId} code={code} configurationId={work.configurationId} />;
}
