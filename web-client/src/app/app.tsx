import { MantineProvider } from '@mantine/core';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { Provider } from 'urql';
import { clientFor } from '@/lib/graphql/client.ts';
import { useLanguage } from '@/lib/i18n/language.ts';
import type { Router } from './router.tsx';
import { resolver, theme } from './theme.ts';

export function App({ router }: { router: Router }) {
  const language = useLanguage();
  return (
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={resolver} defaultColorScheme="auto">
        <Provider value={clientFor(language)}>
          <RouterProvider router={router} />
        </Provider>
      </MantineProvider>
    </StrictMode>
  );
}
