import { stored } from '@/lib/guest/stored.ts';

/** What the customer has typed so far. It is kept until the order is answered, and then removed: it is about a person. */
export interface Draft {
  name: string;
  email: string;
  phone: string;
  line1: string;
  line2: string;
  postalCode: string;
  city: string;
  /** By when it is wished for, as a date field says it; empty: whenever it is ready. */
  dueOn: string;
}

export const EMPTY_DRAFT: Draft = { name: '', email: '', phone: '', line1: '', line2: '', postalCode: '', city: '', dueOn: '' };

export const draft = stored<Draft>('tandem.checkout', EMPTY_DRAFT);
