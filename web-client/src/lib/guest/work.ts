import { stored } from './stored.ts';

/** A configuration of this guest. Its id lets whoever holds it change it: it is kept here and never shown in the address bar. */
export interface Work {
  configurationId: string;
  productLine: string;
  /** What the guest calls it; empty: its number is shown. */
  name: string;
  startedAt: string;
  touchedAt: string;
  /** Constraint ids of the warnings that the guest has read and accepts. */
  acknowledgedWarnings: string[];
}

export const works = stored<Work[]>('tandem.work', []);

export function rememberWork(configurationId: string, productLine: string): void {
  const now = new Date().toISOString();
  const others = works.get().filter((work) => work.configurationId !== configurationId);
  works.set([{ configurationId, productLine, name: '', startedAt: now, touchedAt: now, acknowledgedWarnings: [] }, ...others]);
}

/** Brings a work to the front, with what has changed about it. */
export function touchWork(configurationId: string, change: Partial<Work> = {}): void {
  const work = works.get().find((candidate) => candidate.configurationId === configurationId);
  if (!work) return;
  const others = works.get().filter((candidate) => candidate !== work);
  works.set([{ ...work, ...change, touchedAt: new Date().toISOString() }, ...others]);
}

export function forgetWork(configurationId: string): void {
  works.set(works.get().filter((work) => work.configurationId !== configurationId));
}

/** The configuration of a line that the guest worked on last. */
export function currentWork(productLine: string): Work | undefined {
  return works.get().find((work) => work.productLine === productLine);
}
