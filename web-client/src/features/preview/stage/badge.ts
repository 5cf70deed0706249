import { CanvasTexture, SRGBColorSpace } from 'three';

/** The head badge: a brass oval, with the customer's name along it. */
export function badgeTexture(text: string): CanvasTexture {
  const canvas = document.createElement('canvas');
  canvas.width = 256;
  canvas.height = 768;
  const pen = canvas.getContext('2d');
  if (pen !== null) {
    const brass = pen.createLinearGradient(0, 0, 256, 768);
    brass.addColorStop(0, '#e2c68a');
    brass.addColorStop(0.5, '#b98f4c');
    brass.addColorStop(1, '#d9b979');
    pen.fillStyle = brass;
    pen.beginPath();
    pen.roundRect(8, 8, 240, 752, 118);
    pen.fill();
    pen.strokeStyle = '#4d3512';
    pen.lineWidth = 6;
    pen.beginPath();
    pen.roundRect(26, 26, 204, 716, 100);
    pen.stroke();
    pen.translate(128, 384);
    pen.rotate(-Math.PI / 2);
    pen.fillStyle = '#2d1d08';
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    let size = 150;
    do {
      size -= 6;
      pen.font = `600 ${size}px Palatino, 'DejaVu Serif', Georgia, serif`;
    } while (size > 40 && pen.measureText(text || 'T').width > 600);
    pen.fillText(text || '◆', 0, 6);
  }
  const texture = new CanvasTexture(canvas);
  texture.colorSpace = SRGBColorSpace;
  texture.anisotropy = 8;
  return texture;
}
