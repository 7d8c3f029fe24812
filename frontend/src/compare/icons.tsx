// The icons of comparisons, drawn with the shell's pen.
import { icon } from '~/theme/icons';

export const MirrorIcon = icon(<path d="M10 3v14M7.5 6 3 14h4.5V6ZM12.5 6l4.5 8h-4.5V6Z" />);
export const HoldUpIcon = icon(
  <path d="m10 3 2.1 4.4 4.8.6-3.5 3.3.9 4.8L10 13.8l-4.3 2.3.9-4.8L3.1 8l4.8-.6L10 3Z" />,
);
export const ContactIcon = icon(
  <path d="M10 3v14M4 10h3.5M12.5 10H16M14 7.5l2 2.5-2 2.5M6 7.5 4 10l2 2.5" />,
);
export const CompareIcon = icon(<path d="M3 4.5h6v11H3zM11 4.5h6v11h-6z" />);
