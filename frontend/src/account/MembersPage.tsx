// The club's members, for its admins.
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { MemberModal } from '~/account/MemberModal';
import { membersQuery, ROLES } from '~/account/members';
import { useMe } from '~/account/status';
import type { Member } from '~/api/types';
import { Listing } from '~/app/Listing';
import { MissingPage } from '~/app/MissingPage';
import { usePageTitle } from '~/app/page-title';
import page from '~/app/Page.module.css';
import rows from '~/app/Rows.module.css';
import { PlusIcon } from '~/theme/icons';

export function Component() {
  const me = useMe();
  return me.is_admin ? <MembersPage /> : <MissingPage />;
}

function MembersPage() {
  usePageTitle('Members');
  const [edited, setEdited] = useState<Member | 'new' | null>(null);
  const members = useInfiniteQuery(membersQuery);
  return (
    <div className={`${page.page} ${page.narrow}`}>
      <header className={page.head}>
        <div className={page.titles}>
          <h1 className={page.title}>Members</h1>
          <p className={page.under}>Everybody who can sign in to your club.</p>
        </div>
        <Button leftSection={<PlusIcon />} onClick={() => setEdited('new')}>
          New member
        </Button>
      </header>
      <Listing
        query={members}
        empty={{ title: 'No members', text: 'Add the coaches and players of your club.' }}
      >
        {(found) => (
          <ul className={rows.rows}>
            {found.map((member) => (
              <MemberRow key={member.id} member={member} onEdit={() => setEdited(member)} />
            ))}
          </ul>
        )}
      </Listing>
      {edited && (
        <MemberModal member={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </div>
  );
}

function MemberRow({ member, onEdit }: { member: Member; onEdit: () => void }) {
  return (
    <li className={rows.row}>
      <div>
        <p className={rows.name}>{member.name}</p>
        <p className={rows.about}>
          {ROLES.find(({ value }) => value === member.role)?.label} · {member.email}
        </p>
      </div>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={`Edit ${member.name}`}
        onClick={onEdit}
      >
        Edit
      </Button>
    </li>
  );
}
