// The desk's setup for React: loaded once, saved with the login.

import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answer, api } from '~/api/client';
import { DeskSetup } from '~/setup/DeskSetup';

export function useDeskSetup(): DeskSetup {
  const [setup] = useState(
    () => new DeskSetup((body) => answer(api.PUT('/api/account/desk/', { body }))),
  );
  const { data } = useQuery({
    queryKey: ['account', 'desk'],
    queryFn: () => answer(api.GET('/api/account/desk/')),
    staleTime: Infinity, // this page is where it changes
    gcTime: 0,
  });
  useEffect(() => {
    if (data) setup.load(data);
  }, [setup, data]);
  useEffect(() => () => setup.flush(), [setup]);
  return setup;
}
