import { works, type Work } from '@/lib/guest/work.ts';
import { useObservable } from '@/lib/observable.ts';
import { warningsOf, type CartPiece } from './pieces.ts';

/** Notes that a warning was read and is accepted, or no longer is. The order of the guest's works stays. */
export function acknowledge({ configurationId, productLine }: CartPiece, constraint: string, read: boolean): void {
  const now = new Date().toISOString();
  const fresh: Work = { configurationId, productLine, name: '', startedAt: now, touchedAt: now, acknowledgedWarnings: [] };
  const known = works.get().some((work) => work.configurationId === configurationId);
  const all = known ? works.get() : [...works.get(), fresh];
  works.set(
    all.map((work) => {
      if (work.configurationId !== configurationId) return work;
      const others = work.acknowledgedWarnings.filter((one) => one !== constraint);
      return { ...work, acknowledgedWarnings: read ? [...others, constraint] : others };
    }),
  );
}

export interface Warning {
  piece: CartPiece;
  constraint: string;
  message: string;
  acknowledged: boolean;
}

/** Every warning of what is to be ordered, with whether it was acknowledged, here or while configuring. */
export function useWarnings(pieces: readonly CartPiece[]): Warning[] {
  const all = useObservable(works);
  return pieces.flatMap((cartPiece) => {
    const acknowledged = all.find((work) => work.configurationId === cartPiece.configurationId)?.acknowledgedWarnings ?? [];
    const warnings = cartPiece.piece ? warningsOf(cartPiece.piece) : [];
    return warnings.map(({ message, constraint }) => ({ piece: cartPiece, constraint: constraint.id, message, acknowledged: acknowledged.includes(constraint.id) }));
  });
}
