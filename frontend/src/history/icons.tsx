// Icons of the history, on the shell's grid.
import { icon } from '~/theme/icons';

export const RestoreIcon = icon(
  <path d="M4.2 8.2A6.2 6.2 0 1 1 4 12M4 4v4.3h4.3M10 7.2V10l2 1.4" />,
);
