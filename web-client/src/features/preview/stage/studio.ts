import { BackSide, BoxGeometry, Color, Mesh, MeshBasicMaterial, PlaneGeometry, PMREMGenerator, Scene, type Texture, type WebGLRenderer } from 'three';

type Panel = readonly [width: number, height: number, x: number, y: number, z: number, brightness: number, tone: string];

/** A photographer's studio: soft boxes above and beside, a bright ground, a dark room for the edges of metal. */
const PANELS: readonly Panel[] = [
  [7, 3.4, 0, 6.4, 0.5, 7, '#fff6ea'],
  [3.2, 4.6, -6.2, 2.6, 2.5, 4.6, '#f3f6ff'],
  [3, 5, 6.4, 2.4, 2, 5.2, '#fff1dc'],
  [6, 1.4, 0, 3.6, 6.6, 3.4, '#ffffff'],
  [5, 1, 0.5, 0.2, 6.6, 0.9, '#ffe9cf'],
  [5, 2.4, 0, 3.2, -6.6, 3, '#eaf1ff'],
  [0.5, 5, 3, 2.4, 6.2, 5, '#ffffff'],
];

/** Light for metal and lacquer, made here; nothing is fetched. */
export function studioLight(renderer: WebGLRenderer): Texture {
  const room = new Scene();
  const walls = new Mesh(new BoxGeometry(15, 9, 15), new MeshBasicMaterial({ color: new Color('#7d7a76').multiplyScalar(0.55), side: BackSide }));
  walls.position.y = 3;
  const ground = new Mesh(new PlaneGeometry(15, 15), new MeshBasicMaterial({ color: new Color('#cfc6b6').multiplyScalar(0.55) }));
  ground.rotation.x = -Math.PI / 2;
  ground.position.y = -1.3;
  room.add(walls, ground);
  for (const [width, height, x, y, z, brightness, tone] of PANELS) {
    const panel = new Mesh(new PlaneGeometry(width, height), new MeshBasicMaterial({ color: new Color(tone).multiplyScalar(brightness) }));
    panel.position.set(x, y, z);
    panel.lookAt(0, 0.6, 0);
    room.add(panel);
  }
  const generator = new PMREMGenerator(renderer);
  const { texture } = generator.fromScene(room, 0.035);
  generator.dispose();
  room.traverse((part) => {
    if (part instanceof Mesh) {
      part.geometry.dispose();
      (part.material as MeshBasicMaterial).dispose();
    }
  });
  return texture;
}
