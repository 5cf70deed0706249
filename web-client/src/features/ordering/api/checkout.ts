import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, type CombinedError } from 'urql';
import { useFormats, type MoneyValue } from '@/lib/i18n/formats.ts';
import { useObservable } from '@/lib/observable.ts';
import { useWarnings } from './acknowledge.ts';
import { checkDraft, endOf } from './check.ts';
import { useDelivery } from './delivery.ts';
import { draft } from './draft.ts';
import { ownMistakes, refusal, type Mistake } from './mistakes.ts';
import { attempt, resumeOrder, sendOrder } from './order-attempt.ts';
import { assumedFacts, isOrderable, useCartPieces } from './pieces.ts';
import type { Answer, OrderBody, OrderError, PlacedOrder } from './place-order.ts';
import { totalsOf } from './totals.ts';

/** Everything that the checkout shows and does. */
export function useCheckout(onPlaced: (order: PlacedOrder) => void) {
  const { t } = useTranslation('ordering');
  const formats = useFormats();
  const client = useClient();
  const delivery = useDelivery();
  const { pieces = [], changed, refresh, error: unread } = useCartPieces();
  const warnings = useWarnings(pieces);
  const typed = useObservable(draft);
  const open = useObservable(attempt);
  const [factsConfirmed, confirmFacts] = useState(false);
  const [lateAccepted, acceptLate] = useState(false);
  const [asked, setAsked] = useState(false);
  const [sending, setSending] = useState(false);
  const [errors, setErrors] = useState<OrderError[]>([]);
  const [failure, setFailure] = useState<CombinedError | null>(null);

  const facts = pieces.filter(({ piece }) => piece !== null && assumedFacts(piece).length > 0);
  const own = ownMistakes(
    {
      draft: checkDraft(typed),
      knownCountry: delivery.taxRate !== undefined,
      openWarnings: warnings.filter(({ acknowledged }) => !acknowledged).length,
      factsConfirmed: facts.length === 0 || factsConfirmed,
      orderable: pieces.length > 0 && pieces.every(isOrderable),
    },
    t,
  );
  const refused = errors.map((error) => refusal(error, pieces, t, formats));
  const mistakes: Mistake[] = asked ? [...own, ...refused.filter(({ place, text }) => !own.some((one) => one.place === place && one.text === text))] : [];

  const computed = delivery.taxRate === undefined ? null : totalsOf(pieces, delivery.taxRate);
  const priceChange = errors.find((error) => error.__typename === 'PriceChangedError');
  const actual: MoneyValue | undefined = priceChange?.__typename === 'PriceChangedError' ? priceChange.actual : undefined;
  const late = errors.some((error) => error.__typename === 'PromiseLaterThanDueError');

  const answered = useCallback(
    (answer: Answer) => {
      setSending(false);
      setFailure(answer.kind === 'unanswered' ? answer.error : null);
      setErrors(answer.kind === 'refused' ? answer.errors : []);
      if (answer.kind === 'refused') void refresh();
      if (answer.kind === 'placed') onPlaced(answer.order);
    },
    [onPlaced, refresh],
  );

  const resume = useCallback(() => {
    const waited = resumeOrder(client);
    if (waited === null) return;
    setSending(true);
    void waited.then(answered);
  }, [client, answered]);
  // What was sent before the page was closed goes on by itself.
  useEffect(() => {
    const timer = setTimeout(resume);
    return () => clearTimeout(timer);
  }, [resume]);

  const body = (): OrderBody => ({
    customer: {
      name: typed.name.trim(),
      email: typed.email.trim(),
      ...(typed.phone.trim() === '' ? {} : { phone: typed.phone.trim() }),
      address: {
        lines: [typed.line1, typed.line2].map((line) => line.trim()).filter((line) => line !== ''),
        postalCode: typed.postalCode.trim(),
        city: typed.city.trim(),
        country: delivery.country,
      },
    },
    lines: pieces.map(({ configurationId, quantity, piece }) => ({ configurationId, version: piece?.version ?? 0, quantity })),
    expectedGross: actual?.amount ?? computed?.gross.amount ?? null,
    acknowledgedWarnings: [...new Set(warnings.filter(({ acknowledged }) => acknowledged).map(({ constraint }) => constraint))],
    personalFactsConfirmed: facts.length > 0,
    ...(typed.dueOn === '' ? {} : { dueAt: endOf(typed.dueOn).toISOString() }),
    lateAccepted,
  });

  /** Sends the order if nothing stands against it; says whether it did. */
  const submit = (): boolean => {
    setAsked(true);
    setErrors([]);
    if (own.length > 0 || sending) return sending;
    setSending(true);
    setFailure(null);
    void sendOrder(client, body()).then(answered);
    return true;
  };

  return {
    delivery, pieces, changed, warnings, facts, typed, mistakes, late, sending, failure, unread,
    totals: computed, waitingForAnswer: open !== null, factsConfirmed, confirmFacts, lateAccepted, acceptLate, submit, resume, asked,
    refusals: errors.length,
  };
}

export type Checkout = ReturnType<typeof useCheckout>;
