/** Random numbers that are the same in every session, so that a picture never flickers. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function corner(x: number, y: number, z: number): number {
  let h = Math.imul(x, 374761393) + Math.imul(y, 668265263) + Math.imul(z, 2147483647);
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

const ease = (t: number) => t * t * (3 - 2 * t);

/** Smooth noise from 0 to 1 in space; one hill is about one unit wide. */
export function noise(x: number, y: number, z = 0): number {
  const [ix, iy, iz] = [Math.floor(x), Math.floor(y), Math.floor(z)];
  const [u, v, w] = [ease(x - ix), ease(y - iy), ease(z - iz)];
  const along = (dy: number, dz: number) => {
    const a = corner(ix, iy + dy, iz + dz);
    return a + (corner(ix + 1, iy + dy, iz + dz) - a) * u;
  };
  const near = along(0, 0) + (along(1, 0) - along(0, 0)) * v;
  const far = along(0, 1) + (along(1, 1) - along(0, 1)) * v;
  return near + (far - near) * w;
}
