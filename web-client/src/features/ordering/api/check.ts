import { draft, type Draft } from './draft.ts';

export type DraftField = keyof Draft;
/** Where something is to be mended: a field, or a part of the page. */
export type Place = DraftField | 'country' | 'warnings' | 'facts' | 'pieces';

const EMAIL = /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/u;
const PHONE = /^\+?[0-9][0-9 ()/.-]{2,38}$/u;
const POSTAL_CODE = /^[\p{L}\p{N}][\p{L}\p{N} -]{0,15}$/u;

const text = (value: string, longest = 200) => value.length > 0 && [...value].length <= longest;

/** What the service would refuse, by its own rules: the field, and whether it is empty or cannot be used. */
export function checkDraft(given: Draft = draft.get(), now = new Date()): Map<DraftField, 'missing' | 'unusable'> {
  const mistakes = new Map<DraftField, 'missing' | 'unusable'>();
  const require = (field: DraftField, usable: (value: string) => boolean) => {
    const value = given[field].trim();
    if (value === '') mistakes.set(field, 'missing');
    else if (!usable(value)) mistakes.set(field, 'unusable');
  };
  const allow = (field: DraftField, usable: (value: string) => boolean) => {
    if (given[field].trim() !== '') require(field, usable);
  };
  require('name', text);
  require('email', (value) => value.length <= 254 && EMAIL.test(value));
  allow('phone', (value) => PHONE.test(value));
  require('line1', text);
  allow('line2', text);
  require('postalCode', (value) => POSTAL_CODE.test(value));
  require('city', text);
  allow('dueOn', (value) => endOf(value) > now);
  return mistakes;
}

/** A day's last second, in the customer's own time zone. */
export function endOf(day: string): Date {
  return new Date(`${day}T23:59:59`);
}

const FIELDS: Record<string, Place> = {
  'customer.name': 'name',
  'customer.email': 'email',
  'customer.phone': 'phone',
  'customer.address.lines': 'line1',
  'customer.address.lines.0': 'line1',
  'customer.address.lines.1': 'line2',
  'customer.address.postalCode': 'postalCode',
  'customer.address.city': 'city',
  'customer.address.country': 'country',
  acknowledgedWarnings: 'warnings',
  personalFactsConfirmed: 'facts',
  dueAt: 'dueOn',
};

/** Where on the page a mistake of the input is mended, and in which line; null where it is about the whole. */
export function placeOf(path: readonly string[] | null): { place: Place | null; line: number | null } {
  const [, ...below] = path ?? [];
  const line = below[0] === 'lines' && below[1] !== undefined ? Number(below[1]) : null;
  if (below[0] === 'lines') return { place: 'pieces', line };
  return { place: FIELDS[below.join('.')] ?? FIELDS[below[0] ?? ''] ?? null, line: null };
}
