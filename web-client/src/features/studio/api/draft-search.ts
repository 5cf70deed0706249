/** The ways to look at a draft, in the order of their links. */
export const VIEWS = ['file', 'rules', 'tables', 'findings', 'examples', 'trial', 'difference', 'impact', 'review', 'history'] as const;
export type View = (typeof VIEWS)[number];

/** What a draft's page shows: it is in the address, so that it can be sent to somebody. */
export interface DraftSearch {
  view?: View;
  /** A place in the file, as mistakes name it. */
  at?: string;
}

export function draftSearch(search: Record<string, unknown>): DraftSearch {
  const view = VIEWS.find((one) => one === search.view);
  return { ...(view && view !== 'file' ? { view } : {}), ...(typeof search.at === 'string' && search.at !== '' ? { at: search.at } : {}) };
}
