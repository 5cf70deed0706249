export const WORK_ORDER_STATES = ['RELEASED', 'IN_PROGRESS', 'ON_HOLD', 'DONE', 'CANCELLED'] as const;
export type WorkOrderState = (typeof WORK_ORDER_STATES)[number];

/** What the board shows, as its address says it, so that it can be kept, passed on and come back to. */
export interface BoardSearch {
  /** States, separated by commas. */
  state?: string;
  line?: string;
  centre?: string;
  /** Promised before the end of this day, as in 2026-11-30. */
  before?: string;
  text?: string;
  /** The cursor after which the page begins. */
  after?: string;
}

const KEYS = ['state', 'line', 'centre', 'before', 'text', 'after'] as const;

/** What an address may say; everything else is left out. */
export function boardSearch(search: Record<string, unknown>): BoardSearch {
  const said: BoardSearch = {};
  for (const key of KEYS) {
    const value = search[key];
    if ((typeof value === 'string' || typeof value === 'number') && value !== '') said[key] = String(value);
  }
  const states = statesOf(said);
  if (states.length > 0) said.state = states.join(',');
  else delete said.state;
  if (said.before !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(said.before)) delete said.before;
  return said;
}

export function statesOf({ state = '' }: BoardSearch): WorkOrderState[] {
  const wanted = state.split(',');
  return WORK_ORDER_STATES.filter((one) => wanted.includes(one));
}

/** The same as the service's filter takes it. */
export function filterOf(search: BoardSearch) {
  const states = statesOf(search);
  return {
    ...(states.length > 0 ? { states } : {}),
    ...(search.line === undefined ? {} : { productLine: search.line }),
    ...(search.centre === undefined ? {} : { workCentre: search.centre }),
    ...(search.before === undefined ? {} : { promisedBefore: new Date(`${search.before}T23:59:59`).toISOString() }),
    ...(search.text === undefined ? {} : { text: search.text.trim() }),
  };
}

/** A changed filter begins at the first page. */
export function narrowed(search: BoardSearch, change: Partial<Record<keyof BoardSearch, string>>): BoardSearch {
  return boardSearch({ ...search, after: '', ...change });
}
