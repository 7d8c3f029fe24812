// Dresses the pages below in the present scheme.
import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { theme, variables } from '~/theme/mantine';
import { useScheme } from '~/theme/scheme-context';

export function Dressed({ children }: { children: ReactNode }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={variables} forceColorScheme={useScheme()}>
      {children}
    </MantineProvider>
  );
}
