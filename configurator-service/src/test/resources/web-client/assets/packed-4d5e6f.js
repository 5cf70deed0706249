export const packed = false;
