import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { boardSearch } from '@/features/staff/api/board-search.ts';
import { compareSearch } from '@/features/studio/api/compare-search.ts';
import { draftSearch } from '@/features/studio/api/draft-search.ts';
import { clientFor } from '@/lib/graphql/client.ts';
import { language } from '@/lib/i18n/language.ts';
import { readProductLine } from '@/lib/product/use-product-line.ts';
import { turn } from '@/lib/turn.ts';
import { Waiting } from '@/components/waiting.tsx';
import { NotFound } from './not-found.tsx';
import { Shell } from './shell.tsx';
import { Stumbled } from './stumbled.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: Stumbled });
const at = <Path extends string>(path: Path) => ({ getParentRoute: () => root, path });

const catalogue = createRoute({ ...at('/'), component: lazyRouteComponent(() => import('@/features/catalog/components/catalogue-page.tsx'), 'CataloguePage') });
const line = createRoute({ ...at('/lines/$code'), component: lazyRouteComponent(() => import('@/features/catalog/components/line-page.tsx'), 'LinePage') });
const configure = createRoute({
  ...at('/configure/$code'),
  validateSearch: (search: Record<string, unknown>): { new?: true } => ('new' in search ? { new: true } : {}),
  // Asked for while the page's code is on its way.
  loader: ({ params }) => void turn().then(() => readProductLine(clientFor(language.get()), params.code, null)),
  component: lazyRouteComponent(() => import('@/features/configurator/components/configurator-page.tsx'), 'ConfiguratorPage'),
});
const compare = createRoute({ ...at('/compare'), component: lazyRouteComponent(() => import('@/features/comparing/components/compare-page.tsx'), 'ComparePage') });
const shared = createRoute({ ...at('/shared/$id'), component: lazyRouteComponent(() => import('@/features/sharing/components/shared-page.tsx'), 'SharedPage') });

const cart = createRoute({ ...at('/cart'), component: lazyRouteComponent(() => import('@/features/ordering/components/cart-page.tsx'), 'CartPage') });
const checkout = createRoute({ ...at('/checkout'), component: lazyRouteComponent(() => import('@/features/ordering/components/checkout-page.tsx'), 'CheckoutPage') });
const order = createRoute({ ...at('/orders/$id'), component: lazyRouteComponent(() => import('@/features/ordering/components/order-page.tsx'), 'OrderPage') });

const signedIn = createRoute({ ...at('/signed-in'), component: lazyRouteComponent(() => import('@/features/signing-in/components/signed-in-page.tsx'), 'SignedInPage') });
const workOrders = createRoute({
  ...at('/staff/work-orders'),
  validateSearch: boardSearch,
  component: lazyRouteComponent(() => import('@/features/staff/components/work-orders-page.tsx'), 'WorkOrdersPage'),
});
const workOrder = createRoute({ ...at('/staff/work-orders/$id'), component: lazyRouteComponent(() => import('@/features/staff/components/work-order-page.tsx'), 'WorkOrderPage') });
const centres = createRoute({ ...at('/staff/dispatch'), component: lazyRouteComponent(() => import('@/features/staff/components/centres-page.tsx'), 'CentresPage') });
const dispatch = createRoute({ ...at('/staff/dispatch/$centre'), component: lazyRouteComponent(() => import('@/features/staff/components/dispatch-page.tsx'), 'DispatchPage') });

const studio = createRoute({ ...at('/studio'), component: lazyRouteComponent(() => import('@/features/studio/components/drafts-page.tsx'), 'DraftsPage') });
const draft = createRoute({
  ...at('/studio/drafts/$id'),
  validateSearch: draftSearch,
  component: lazyRouteComponent(() => import('@/features/studio/components/draft-page.tsx'), 'DraftPage'),
});
const offers = createRoute({ ...at('/studio/lines/$code'), component: lazyRouteComponent(() => import('@/features/studio/components/offers-page.tsx'), 'OffersPage') });
const libraries = createRoute({ ...at('/studio/libraries'), component: lazyRouteComponent(() => import('@/features/studio/components/libraries-page.tsx'), 'LibrariesPage') });
const library = createRoute({ ...at('/studio/libraries/$code'), component: lazyRouteComponent(() => import('@/features/studio/components/library-page.tsx'), 'LibraryPage') });
const compareVersions = createRoute({
  ...at('/studio/lines/$code/compare'),
  validateSearch: compareSearch,
  component: lazyRouteComponent(() => import('@/features/studio/components/compare-page.tsx'), 'ComparePage'),
});

export function startRouter() {
  return createRouter({
    routeTree: root.addChildren([catalogue, line, configure, compare, shared, cart, checkout, order, signedIn, workOrders, workOrder, centres, dispatch, studio, draft, offers, libraries, library, compareVersions]),
    defaultPendingComponent: Waiting,
    defaultPreload: 'intent',
    scrollRestoration: true,
  });
}

export type Router = ReturnType<typeof startRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: Router;
  }
}
