// The way back, above a page's title.
import { Link } from 'react-router';
import classes from '~/app/BackLink.module.css';
import { BackIcon } from '~/theme/icons';

export function BackLink({ to, name }: { to: string; name: string }) {
  return (
    <Link to={to} className={classes.back}>
      <BackIcon size={15} /> {name}
    </Link>
  );
}
