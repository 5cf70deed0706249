import { MantineProvider } from '@mantine/core';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, useMemo } from 'react';
import { Provider } from 'urql';
import { createClient } from '@/lib/graphql/client.ts';
import { useLanguage } from '@/lib/i18n/language.ts';
import { router } from './router.tsx';
import { resolver, theme } from './theme.ts';

export function App() {
  const language = useLanguage();
  const client = useMemo(() => createClient(language), [language]);
  return (
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={resolver} defaultColorScheme="auto">
        <Provider value={client}>
          <RouterProvider router={router} />
        </Provider>
      </MantineProvider>
    </StrictMode>
  );
}
