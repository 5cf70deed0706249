import { useThree } from '@react-three/fiber';
import { useEffect, useLayoutEffect, useMemo } from 'react';
import { DataTexture, LinearFilter, Quaternion, RGBAFormat, Vector3, type PerspectiveCamera, type Scene, type WebGLRenderer } from 'three';
import type { Bicycle } from '../bicycle/bicycle.ts';
import { groundShadow } from '../bicycle/shadow.ts';
import { between } from '../bicycle/vector.ts';
import { badgeTexture } from './badge.ts';
import { discard, piecesOf } from './geometry.ts';
import { cameraAt, type View } from './orbit.ts';
import { studioLight } from './studio.ts';

const FIELD_OF_VIEW = 22;

/** Lights a scene by the studio; the answer puts it out again. */
function lit(scene: Scene, renderer: WebGLRenderer): () => void {
  const texture = studioLight(renderer);
  scene.environment = texture;
  scene.environmentIntensity = 0.92;
  return () => texture.dispose();
}

function Light() {
  const { gl, scene, invalidate } = useThree();
  useEffect(() => {
    const putOut = lit(scene, gl);
    invalidate();
    return putOut;
  }, [gl, scene, invalidate]);
  return (
    <directionalLight
      position={[900, 2600, 1500]}
      intensity={1.7}
      color="#fff4e4"
      castShadow
      shadow-mapSize={[2048, 2048]}
      shadow-bias={-0.0006}
      shadow-normalBias={1.4}
      shadow-radius={4}
      shadow-camera-left={-1250}
      shadow-camera-right={1250}
      shadow-camera-top={1300}
      shadow-camera-bottom={-900}
      shadow-camera-near={400}
      shadow-camera-far={5200}
    />
  );
}

function Ground({ bicycle }: { bicycle: Bicycle }) {
  const { texture, area } = useMemo(() => {
    const shadow = groundShadow(bicycle.solids);
    const pixels = new Uint8Array(shadow.dark.length * 4);
    shadow.dark.forEach((value, i) => pixels.set([18, 13, 9, value], i * 4));
    const made = new DataTexture(pixels, shadow.width, shadow.height, RGBAFormat);
    made.magFilter = LinearFilter;
    made.minFilter = LinearFilter;
    made.flipY = false;
    made.needsUpdate = true;
    return { texture: made, area: shadow.area };
  }, [bicycle]);
  useEffect(() => () => texture.dispose(), [texture]);
  return (
    <mesh rotation={[Math.PI / 2, 0, 0]} position={[area.x, 0, area.z]}>
      <planeGeometry args={[area.width, area.depth]} />
      <meshBasicMaterial map={texture} transparent side={2} depthWrite={false} toneMapped={false} />
    </mesh>
  );
}

function Badge({ bicycle }: { bicycle: Bicycle }) {
  const { headTop, headBottom, downHead } = bicycle.bones;
  const texture = useMemo(() => badgeTexture(bicycle.build.badge), [bicycle.build.badge]);
  useEffect(() => () => texture.dispose(), [texture]);
  const radius = bicycle.build.frame.head + (bicycle.build.frame.shapedTop ? 2.4 : 0.9);
  const turn = useMemo(() => new Quaternion().setFromUnitVectors(new Vector3(0, 1, 0), new Vector3(-downHead[0], -downHead[1], 0)), [downHead]);
  const length = Math.hypot(headBottom[0] - headTop[0], headBottom[1] - headTop[1]);
  return (
    <mesh position={between(headTop, headBottom, 0.5) as [number, number, number]} quaternion={turn}>
      <cylinderGeometry args={[radius, radius, Math.min(78, length * 0.72), 24, 1, true, Math.PI / 2 - 0.62, 1.24]} />
      <meshStandardMaterial map={texture} metalness={0.75} roughness={0.34} transparent alphaTest={0.4} />
    </mesh>
  );
}

function point(lens: PerspectiveCamera, bicycle: Bicycle, view: View, aspect: number): void {
  const { front, rear, wheelRadius, saddle, headTop } = bicycle.bones;
  const width = front[0] - rear[0] + 2 * wheelRadius + 130;
  const tall = bicycle.build.accessories.has('CHILD_SEAT') ? 1230 : Math.max(saddle[1], headTop[1] + 60);
  const fit = { width: width * 1.12, height: tall * 1.2 + 120, middle: [(front[0] + rear[0]) / 2, tall / 2 - 34, 0] as const };
  const stand = cameraAt(view, fit, aspect, FIELD_OF_VIEW);
  lens.fov = FIELD_OF_VIEW;
  lens.aspect = aspect;
  lens.near = Math.max(20, stand.away * 0.1);
  lens.far = stand.away + 4000;
  lens.position.set(...stand.position);
  lens.lookAt(...stand.target);
  lens.updateProjectionMatrix();
}

function Camera({ bicycle, view }: { bicycle: Bicycle; view: View }) {
  const { camera, size, invalidate } = useThree();
  useLayoutEffect(() => {
    point(camera as PerspectiveCamera, bicycle, view, size.width / Math.max(1, size.height));
    invalidate();
  }, [bicycle, camera, invalidate, size, view]);
  return null;
}

export function BicycleScene({ bicycle, view }: { bicycle: Bicycle; view: View }) {
  const pieces = useMemo(() => piecesOf(bicycle), [bicycle]);
  useEffect(() => () => discard(pieces), [pieces]);
  return (
    <>
      <Light />
      <Camera bicycle={bicycle} view={view} />
      <Ground bicycle={bicycle} />
      {pieces.map(({ stuff, geometry, material, castsShadow }) => (
        <mesh key={stuff} geometry={geometry} material={material} castShadow={castsShadow} receiveShadow={stuff !== 'spoke'} />
      ))}
      <Badge bicycle={bicycle} />
    </>
  );
}
