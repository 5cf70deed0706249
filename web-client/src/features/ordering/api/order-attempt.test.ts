import type { Client } from 'urql';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { cart } from '@/lib/guest/cart.ts';
import { draft, EMPTY_DRAFT } from './draft.ts';
import { attempt, resumeOrder, sendOrder } from './order-attempt.ts';
import { placedOrders } from './placed-orders.ts';
import type { OrderBody } from './place-order.ts';

const body = (city = 'Kiel'): OrderBody => ({
  customer: { name: 'Ada Winter', email: 'ada@example.org', address: { lines: ['Am Hof 1'], postalCode: '24103', city, country: 'DE' } },
  lines: [{ configurationId: 'c_1', version: 3, quantity: 1 }],
});
const order = { id: 'o_1', number: 'T-2026-000001', placedAt: '2026-11-22T12:00:00Z' };
const placed = { data: { placeOrder: { order, userErrors: [] } } };
const refused = (code: string) => ({ data: { placeOrder: { order: null, userErrors: [{ code, message: code, path: null }] } } });
const lost = { error: { message: 'lost' } };

interface Sent {
  idempotencyKey: string;
  customer: OrderBody['customer'];
}

/** A service that gives these answers, one after the other, and keeps what it was sent. */
function service(...answers: object[]) {
  const sent: Sent[] = [];
  const mutation = vi.fn((_document: unknown, { input }: { input: Sent }) => {
    sent.push(input);
    return { toPromise: () => Promise.resolve(answers[sent.length - 1] ?? lost) };
  });
  return { client: { mutation } as unknown as Client, sent };
}

describe('an attempt to order', () => {
  beforeEach(() => {
    attempt.set(null);
    placedOrders.set([]);
    cart.set([{ configurationId: 'c_1', productLine: 'VELO', quantity: 1 }]);
    draft.set({ ...EMPTY_DRAFT, name: 'Ada Winter' });
  });

  it('is sent once however often it is clicked', async () => {
    const { client, sent } = service(placed);
    const [first, second] = await Promise.all([sendOrder(client, body()), sendOrder(client, body())]);
    expect(sent).toHaveLength(1);
    expect(second).toEqual(first);
  });

  it('leaves nothing about the customer behind, and takes what was ordered from the cart', async () => {
    await sendOrder(service(placed).client, body());
    expect(attempt.get()).toBeNull();
    expect(cart.get()).toEqual([]);
    expect(placedOrders.get()).toEqual([order]);
    expect(JSON.stringify({ ...localStorage })).not.toContain('Ada');
  });

  it('keeps its key over a lost answer and a page loaded anew', async () => {
    const { client, sent } = service(lost, placed);
    expect(await sendOrder(client, body())).toMatchObject({ kind: 'unanswered' });
    expect(draft.get().name).toBe('Ada Winter');
    expect(localStorage.getItem('tandem.order-attempt')).toContain(sent[0]?.idempotencyKey);
    expect(await resumeOrder(client)).toMatchObject({ kind: 'placed', order });
    expect(sent[1]).toEqual(sent[0]);
  });

  it('begins with a new key after a refusal, for then nothing was ordered', async () => {
    const { client, sent } = service(refused('PRICE_CHANGED'), placed);
    expect(await sendOrder(client, body())).toMatchObject({ kind: 'refused' });
    await sendOrder(client, body());
    expect(sent[1]?.idempotencyKey).not.toBe(sent[0]?.idempotencyKey);
  });

  it('finds the order of a lost answer although something was changed since', async () => {
    const { client, sent } = service(lost, refused('IDEMPOTENCY_KEY_REUSED'), placed);
    await sendOrder(client, body('Kiel'));
    expect(await sendOrder(client, body('Bonn'))).toMatchObject({ kind: 'placed', order });
    expect(sent.map(({ customer }) => customer.address.city)).toEqual(['Kiel', 'Bonn', 'Kiel']);
    expect(new Set(sent.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
  });

  it('has nothing to go on with where nothing was sent', () => {
    expect(resumeOrder(service().client)).toBeNull();
  });
});
