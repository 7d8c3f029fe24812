// Everything the whole site shares: queries, the router, and the look.
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router/dom'; // this one can draw at once: useAddress
import { queries } from '~/app/queries';
import { router } from '~/app/router';
import '@fontsource-variable/inter';
import '~/theme/tokens.css';
import '~/theme/ground.css'; // names the layers, so it comes before the library's
import '@mantine/core/styles.layer.css';
import '~/theme/mantine.css';

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}
