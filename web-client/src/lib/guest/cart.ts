import { stored } from './stored.ts';

/** What the guest wants to order: a configuration, so many times. */
export interface CartLine {
  configurationId: string;
  productLine: string;
  quantity: number;
}

export const cart = stored<CartLine[]>('tandem.cart', []);

export function putInCart(configurationId: string, productLine: string): void {
  if (cart.get().some((line) => line.configurationId === configurationId)) return;
  cart.set([...cart.get(), { configurationId, productLine, quantity: 1 }]);
}

export function setQuantity(configurationId: string, quantity: number): void {
  cart.set(cart.get().map((line) => (line.configurationId === configurationId ? { ...line, quantity } : line)));
}

export function takeFromCart(configurationId: string): void {
  cart.set(cart.get().filter((line) => line.configurationId !== configurationId));
}
