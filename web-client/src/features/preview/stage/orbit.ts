/** From where the model is looked at: degrees around and above it, and how close. */
export type View = { readonly around: number; readonly above: number; readonly zoom: number };

export const FIRST_VIEW: View = { around: 27, above: 9, zoom: 1 };

const STEP = 10;
const ZOOM_STEP = 1.18;

export type Move = 'left' | 'right' | 'up' | 'down' | 'closer' | 'farther' | 'reset';

const within = (value: number, min: number, max: number) => Math.min(max, Math.max(min, value));

export function turned(view: View, around: number, above: number): View {
  return { ...view, around: ((((view.around + around + 180) % 360) + 360) % 360) - 180, above: within(view.above + above, -4, 84) };
}

export function zoomed(view: View, by: number): View {
  return { ...view, zoom: within(view.zoom * by, 0.8, 4.5) };
}

export function moved(view: View, move: Move): View {
  switch (move) {
    case 'left':
      return turned(view, -STEP, 0);
    case 'right':
      return turned(view, STEP, 0);
    case 'up':
      return turned(view, 0, STEP);
    case 'down':
      return turned(view, 0, -STEP);
    case 'closer':
      return zoomed(view, ZOOM_STEP);
    case 'farther':
      return zoomed(view, 1 / ZOOM_STEP);
    case 'reset':
      return FIRST_VIEW;
  }
}

const KEYS: Readonly<Record<string, Move>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  '+': 'closer',
  '=': 'closer',
  '-': 'farther',
  '0': 'reset',
  Home: 'reset',
};

/** What a key asks for; keys with a modifier belong to the browser. */
export function moveOf(event: { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean }): Move | undefined {
  return event.ctrlKey || event.metaKey || event.altKey ? undefined : KEYS[event.key];
}

/** Where the camera stands, in millimetres, and what it looks at. */
export function cameraAt(view: View, fit: { width: number; height: number; middle: readonly [number, number, number] }, aspect: number, fieldOfView: number) {
  const half = Math.tan((fieldOfView * Math.PI) / 360);
  const away = Math.max(fit.height / 2 / half, fit.width / 2 / (half * aspect)) / view.zoom;
  const [a, e] = [(view.around * Math.PI) / 180, (view.above * Math.PI) / 180];
  const [x, y, z] = fit.middle;
  return {
    position: [x + away * Math.sin(a) * Math.cos(e), Math.max(20, y + away * Math.sin(e)), z + away * Math.cos(a) * Math.cos(e)] as const,
    target: fit.middle,
    away,
  };
}
