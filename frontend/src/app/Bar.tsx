// The bar: name mark, places, scheme, and who is signed in.
import { ActionIcon, Menu, Tooltip, UnstyledButton } from '@mantine/core';
import { Link, useLocation } from 'react-router';
import { useMe } from '~/account/status';
import { useSignOut } from '~/account/sign-out';
import classes from '~/app/Bar.module.css';
import { Places } from '~/app/Places';
import { MentionBell } from '~/comments/MentionBell';
import { DoorIcon, KeyIcon, MoonIcon, SunIcon } from '~/theme/icons';
import { Wordmark } from '~/theme/Mark';
import { schemeChoices, useScheme, useSchemePlace } from '~/theme/scheme-context';

const A_FILM = /^\/videos\//; // on a phone it needs the room, and has a way back

export function Bar() {
  const me = useMe();
  const { pathname } = useLocation();
  return (
    <>
      <header className={classes.bar}>
        <Link to="/" className={classes.home} aria-label="Loopdrive, all sessions">
          <Wordmark />
        </Link>
        <Places where="bar" />
        <div className={classes.right}>
          <span className={classes.club}>{me.club}</span>
          <MentionBell />
          <SchemeSwitch />
          <AccountMenu />
        </div>
      </header>
      {!A_FILM.test(pathname) && <Places where="row" />}
    </>
  );
}

function SchemeSwitch() {
  const place = useSchemePlace();
  const scheme = useScheme();
  const other = scheme === 'dark' ? 'light' : 'dark';
  const label = place === 'video' ? `Show videos ${other}` : `Show pages ${other}`;
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        size={44}
        color="gray"
        aria-label={label}
        onClick={() => schemeChoices.choose(place, other)}
        className={classes.icon}
      >
        {scheme === 'dark' ? <SunIcon /> : <MoonIcon />}
      </ActionIcon>
    </Tooltip>
  );
}

function AccountMenu() {
  const me = useMe();
  const signOut = useSignOut();
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <UnstyledButton className={classes.account} aria-label={`Account of ${me.name}`}>
          <span className={classes.initials}>{initialsOf(me.name)}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <span className={classes.who}>{me.name}</span>
          <br />
          {me.email} · {me.role}
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item component={Link} to="/account" leftSection={<KeyIcon />}>
          Password and tokens
        </Menu.Item>
        <Menu.Item leftSection={<DoorIcon />} onClick={signOut}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : ''];
  return (
    letters
      .map((word) => word?.[0] ?? '')
      .join('')
      .toUpperCase() || '?'
  );
}
