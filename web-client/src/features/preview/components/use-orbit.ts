import { useCallback, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { FIRST_VIEW, moved, moveOf, turned, zoomed, type Move, type View } from '../stage/orbit.ts';

/** The view of a model, moved by dragging, pinching, keys and buttons. */
export function useOrbit() {
  const [view, setView] = useState<View>(FIRST_VIEW);
  const fingers = useRef(new Map<number, readonly [number, number]>());

  const onMove = useCallback((move: Move) => setView((before) => moved(before, move)), []);
  const onKeyDown = (event: KeyboardEvent) => {
    const move = event.target === event.currentTarget ? moveOf(event) : undefined;
    if (move === undefined) return;
    event.preventDefault();
    onMove(move);
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    fingers.current.set(event.pointerId, [event.clientX, event.clientY]);
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const held = fingers.current;
    const from = held.get(event.pointerId);
    if (from === undefined) return;
    const other = [...held].find(([id]) => id !== event.pointerId)?.[1];
    const to = [event.clientX, event.clientY] as const;
    held.set(event.pointerId, to);
    if (other === undefined) setView((before) => turned(before, (from[0] - to[0]) * 0.45, event.pointerType === 'touch' ? 0 : (to[1] - from[1]) * 0.3));
    else {
      const [before, after] = [Math.hypot(from[0] - other[0], from[1] - other[1]), Math.hypot(to[0] - other[0], to[1] - other[1])];
      if (before > 4) setView((last) => zoomed(last, after / before));
    }
  };
  const onPointerUp = (event: PointerEvent) => fingers.current.delete(event.pointerId);

  return { view, onMove, handlers: { onKeyDown, onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp } };
}
