// The members of the club: logins with a role, kept by its admins.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '~/api/client';
import { pagedQuery } from '~/api/pages';
import { keys } from '~/api/keys';
import type { Member, Role } from '~/api/types';

export const ROLES: readonly { value: Role; label: string; may: string }[] = [
  { value: 'coach', label: 'Coach', may: 'uploads videos and sees every session of the club' },
  { value: 'player', label: 'Player', may: 'sees only the sessions they played in' },
  { value: 'admin', label: 'Admin', may: 'does all a coach does, and keeps the members' },
];

export interface MemberForm {
  name: string;
  email: string;
  role: Role;
  player: number | null;
  password: string;
}

export const membersQuery = pagedQuery(keys.members, ({ cursor, signal }) => {
  const query = { cursor, page_size: 100 };
  return answer(api.GET('/api/members/', { params: { query }, signal }));
});

/** Adds a member, or changes the one given; an empty password leaves the present one. */
export function useSaveMember() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, form }: { id: number | null; form: MemberForm }): Promise<Member> => {
      const body = { ...form, password: form.password || undefined };
      return id === null
        ? answer(api.POST('/api/members/', { body }))
        : answer(api.PATCH('/api/members/{id}/', { params: { path: { id } }, body }));
    },
    onSuccess: () => queries.invalidateQueries(),
  });
}

export function useRemoveMember() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: number) =>
      answer(api.DELETE('/api/members/{id}/', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries(),
  });
}
