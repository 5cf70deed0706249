import { createRoot, extend, type ReconcilerRoot } from '@react-three/fiber';
import { useEffect, useRef } from 'react';
import { NeutralToneMapping, CylinderGeometry, DirectionalLight, Mesh, MeshBasicMaterial, MeshStandardMaterial, PCFShadowMap, PlaneGeometry } from 'three';
import type { Bicycle } from '../bicycle/bicycle.ts';
import { BicycleScene } from './bicycle-scene.tsx';
import type { View } from './orbit.ts';

extend({ CylinderGeometry, DirectionalLight, Mesh, MeshBasicMaterial, MeshStandardMaterial, PlaneGeometry });

type Props = { bicycle: Bicycle; view: View; onShown: () => void; onLost: () => void };

/** Draws the bicycle whenever something about it changed, and rests otherwise. */
export default function BicycleCanvas({ bicycle, view, onShown, onLost }: Props) {
  const holder = useRef<HTMLDivElement>(null);
  const latest = useRef({ bicycle, view, onShown, onLost });
  const draw = useRef<() => void>(() => undefined);

  useEffect(() => {
    const box = holder.current;
    if (box === null) return;
    const canvas = document.createElement('canvas');
    canvas.setAttribute('aria-hidden', 'true');
    box.append(canvas);
    const root: ReconcilerRoot<HTMLCanvasElement> = createRoot(canvas);
    let closed = false;
    const lost = (event: Event) => {
      event.preventDefault();
      if (!closed) latest.current.onLost();
    };
    canvas.addEventListener('webglcontextlost', lost);
    const configure = () => {
      const { width, height } = box.getBoundingClientRect();
      return root.configure({
        frameloop: 'demand',
        dpr: [1, 2],
        shadows: { enabled: true, type: PCFShadowMap },
        size: { width: Math.max(1, width), height: Math.max(1, height), top: 0, left: 0 },
        gl: { antialias: true, alpha: true, powerPreference: 'high-performance', toneMapping: NeutralToneMapping, toneMappingExposure: 1.02 },
      });
    };
    const render = () => root.render(<BicycleScene bicycle={latest.current.bicycle} view={latest.current.view} />);
    const begin = async () => {
      try {
        await configure();
        if (closed) return;
        render();
        draw.current = render;
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            if (!closed) latest.current.onShown();
          }),
        );
      } catch {
        if (!closed) latest.current.onLost();
      }
    };
    void begin();
    const sizes = new ResizeObserver(() => {
      if (closed) return;
      void configure().then(() => {
        if (!closed) draw.current();
      });
    });
    sizes.observe(box);
    return () => {
      closed = true;
      sizes.disconnect();
      canvas.removeEventListener('webglcontextlost', lost);
      root.unmount();
      canvas.remove();
    };
  }, []);

  useEffect(() => {
    latest.current = { bicycle, view, onShown, onLost };
    draw.current();
  }, [bicycle, view, onShown, onLost]);

  return <div ref={holder} style={{ position: 'absolute', inset: 0 }} />;
}
