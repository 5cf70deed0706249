import type { Client } from 'urql';
import { cart } from '@/lib/guest/cart.ts';
import { stored } from '@/lib/guest/stored.ts';
import { randomUuid } from '@/lib/random-uuid.ts';
import { draft, EMPTY_DRAFT } from './draft.ts';
import { askToPlace, type Answer, type OrderBody } from './place-order.ts';
import { placedOrders, justPlaced } from './placed-orders.ts';

/** An order that was sent and of which no answer has come. All that was ever sent with its key is one of `bodies`, the latest first. */
export interface Attempt {
  idempotencyKey: string;
  bodies: OrderBody[];
}

/** Kept until it is answered, so that a double click, a page loaded anew or a lost answer makes one order. */
export const attempt = stored<Attempt | null>('tandem.order-attempt', null);

let underWay: Promise<Answer> | null = null;

/** Sends an order; while one is under way, waits for its answer instead. */
export function sendOrder(client: Client, body: OrderBody): Promise<Answer> {
  underWay ??= send(client, body).finally(() => (underWay = null));
  return underWay;
}

/** Goes on with what was sent before the page was closed. */
export function resumeOrder(client: Client): Promise<Answer> | null {
  const body = attempt.get()?.bodies[0];
  return body === undefined ? underWay : sendOrder(client, body);
}

async function send(client: Client, body: OrderBody): Promise<Answer> {
  const before = attempt.get();
  const idempotencyKey = before?.idempotencyKey ?? randomUuid();
  const bodies = [body, ...(before?.bodies ?? []).filter((other) => JSON.stringify(other) !== JSON.stringify(body))];
  attempt.set({ idempotencyKey, bodies });
  let answer: Answer = { kind: 'unanswered', error: null };
  for (const candidate of bodies) {
    answer = await askToPlace(client, idempotencyKey, candidate);
    if (answer.kind === 'unanswered') return answer;
    // One of the earlier bodies was ordered although its answer was lost: asking for it again brings that order.
    if (answer.kind === 'refused' && answer.errors.some(({ code }) => code === 'IDEMPOTENCY_KEY_REUSED')) continue;
    if (answer.kind === 'placed') settle(answer.order, candidate);
    break;
  }
  attempt.set(null);
  return answer;
}

function settle(order: Extract<Answer, { kind: 'placed' }>['order'], body: OrderBody): void {
  const ordered = new Set(body.lines.map((line) => line.configurationId));
  cart.set(cart.get().filter((line) => !ordered.has(line.configurationId)));
  draft.set(EMPTY_DRAFT);
  placedOrders.set([order, ...placedOrders.get().filter(({ id }) => id !== order.id)].slice(0, 50));
  justPlaced.set(order.id);
}
