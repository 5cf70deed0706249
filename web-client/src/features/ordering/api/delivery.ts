import { useQuery } from 'urql';
import { deliveryCountry } from '@/lib/guest/delivery-country.ts';
import { graphql } from '@/lib/graphql/graphql.ts';
import { useObservable } from '@/lib/observable.ts';

const ReadDeliveryCountries = graphql(`
  query OrderingDeliveryCountries {
    deliveryCountries {
      code
      taxRate
    }
  }
`);

export interface Delivery {
  country: string;
  countries: { code: string; taxRate: string }[];
  /** Undefined until it is known; 0.19 is 19 percent. */
  taxRate: string | undefined;
}

/** Where it goes, where it could go, and the tax there. */
export function useDelivery(): Delivery {
  const country = useObservable(deliveryCountry);
  const [{ data }] = useQuery({ query: ReadDeliveryCountries });
  const countries = data?.deliveryCountries ?? [];
  return { country, countries, taxRate: countries.find(({ code }) => code === country)?.taxRate };
}
