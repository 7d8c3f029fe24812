// Icons of what people say, on the shell's grid.
import { icon } from '~/theme/icons';

export const BellIcon = icon(
  <path d="M5.2 13.8c.9-.9 1.2-1.9 1.2-4.3a3.6 3.6 0 0 1 7.2 0c0 2.4.3 3.4 1.2 4.3H5.2ZM8.4 16.4a1.8 1.8 0 0 0 3.2 0M10 5.9V4.2" />,
);
export const SpeechIcon = icon(
  <path d="M3.5 4.5h13v9.2H9.4L6 16.6v-2.9H3.5V4.5ZM6.8 7.8h6.4M6.8 10.4h4.2" />,
);
