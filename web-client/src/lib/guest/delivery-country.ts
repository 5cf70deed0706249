import { stored } from './stored.ts';

/** Where the guest wants it delivered (ISO 3166-1 alpha-2): decides the tax that prices are shown with. */
export const deliveryCountry = stored<string>('tandem.delivery-country', navigator.languages.map((tag) => tag.split('-')[1]).find((part) => part === 'AT' || part === 'FR' || part === 'DE') ?? 'DE');
