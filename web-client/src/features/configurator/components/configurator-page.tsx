import { useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { currentWork, works } from '@/lib/guest/work.ts';
import { useObservable } from '@/lib/observable.ts';
import { Configurator } from './configurator.tsx';
import { StartPage } from './start-page.tsx';

/** Configures a line: the guest's current configuration of it, or a new one. */
export function ConfiguratorPage() {
  const { code } = useParams({ from: '/configure/$code' });
  const { new: fresh } = useSearch({ from: '/configure/$code' });
  if (fresh) return <StartPage key={code} code={code} asked />;
  return <CurrentWork key={code} code={code} />;
}

/** Stays with the configuration that was current when the page was opened, whatever another tab works on. */
function CurrentWork({ code }: { code: string }) {
  const own = useObservable(works);
  const [picked] = useState(() => currentWork(code)?.configurationId);
  const id = own.some((work) => work.configurationId === picked) ? picked : currentWork(code)?.configurationId;
  if (id === undefined) return <StartPage code={code} />;
  return <Configurator key={id} code={code} configurationId={id} />;
}
