import { stored } from '@/lib/guest/stored.ts';
import { observable } from '@/lib/observable.ts';

/** Orders placed in this browser, the newest first: ids and numbers, nothing about a person. */
export const placedOrders = stored<{ id: string; number: string; placedAt: string }[]>('tandem.orders', []);

/** The order that was placed a moment ago in this tab: its page says so. */
export const justPlaced = observable<string | null>(null);
