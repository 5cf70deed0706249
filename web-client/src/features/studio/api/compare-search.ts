/** What the address says of a comparison: on either side the number of a version or the id of a draft. */
export interface CompareSearch {
  from?: string;
  to?: string;
}

export function compareSearch(search: Record<string, unknown>): CompareSearch {
  const side = (key: 'from' | 'to') => {
    const value = typeof search[key] === 'number' ? String(search[key]) : search[key];
    return typeof value === 'string' && /^(\d{1,9}|drf_[\w-]{1,80})$/.test(value) ? { [key]: value } : {};
  };
  return { ...side('from'), ...side('to') };
}
