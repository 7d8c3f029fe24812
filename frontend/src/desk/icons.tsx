// The desk's icons, drawn with the shell's pen.
import { icon } from '~/theme/icons';

export const StepBackIcon = icon(<path d="M12.5 5 7 10l5.5 5M15.5 5v10" />);
export const StepOnIcon = icon(<path d="m7.5 5 5.5 5-5.5 5M4.5 5v10" />);
export const PreviousStrokeIcon = icon(<path d="M15.5 5 10 10l5.5 5M9 5l-5.5 5L9 15" />);
export const NextStrokeIcon = icon(<path d="m4.5 5 5.5 5-5.5 5M11 5l5.5 5-5.5 5" />);
export const LoopIcon = icon(
  <path d="M4 9V8a3 3 0 0 1 3-3h8.5M13 2.5 15.5 5 13 7.5M16 11v1a3 3 0 0 1-3 3H4.5M7 12.5 4.5 15 7 17.5" />,
);
export const SoundIcon = icon(
  <path d="M3.5 8v4h2.7l3.8 3V5L6.2 8H3.5ZM12.8 7.4a3.8 3.8 0 0 1 0 5.2M15 5.2a7 7 0 0 1 0 9.6" />,
);
export const MutedIcon = icon(<path d="M3.5 8v4h2.7l3.8 3V5L6.2 8H3.5ZM13 8l4 4M17 8l-4 4" />);
export const FullScreenIcon = icon(<path d="M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4" />);
export const KeyboardIcon = icon(
  <path d="M2.5 5.5h15v9h-15zM5.5 8.5h.01M8.5 8.5h.01M11.5 8.5h.01M14.5 8.5h.01M5.5 11.5h.01M8 11.5h4M14.5 11.5h.01" />,
);
export const ZoomInIcon = icon(
  <path d="M8.8 14.6a5.8 5.8 0 1 0 0-11.6 5.8 5.8 0 0 0 0 11.6ZM13.2 13.2 17 17M6.3 8.8h5M8.8 6.3v5" />,
);
export const ZoomOutIcon = icon(
  <path d="M8.8 14.6a5.8 5.8 0 1 0 0-11.6 5.8 5.8 0 0 0 0 11.6ZM13.2 13.2 17 17M6.3 8.8h5" />,
);
export const WholeIcon = icon(
  <path d="M3 5v10M17 5v10M6 10h8M8 7.5 5.5 10 8 12.5M12 7.5l2.5 2.5-2.5 2.5" />,
);
export const FramesIcon = icon(<path d="M2.5 6h4v8h-4zM8 4.5h4v11H8zM13.5 6h4v8h-4z" />);
export const AcceptIcon = icon(<path d="m4 10.5 4 4 8-9" />);
export const RejectIcon = icon(<path d="m5 5 10 10M15 5 5 15" />);
export const LandingIcon = icon(<path d="M4 4.5h12v11H4zM4 8.2h12M8 4.5v11M12 4.5v11M4 11.9h12" />);
export const SwapIcon = icon(<path d="M4 7h11M12 4l3 3-3 3M16 13H5M8 10l-3 3 3 3" />);
export const UndoIcon = icon(<path d="M7.5 4 4 7.5 7.5 11M4 7.5h7.5a4.3 4.3 0 0 1 0 8.6H8" />);
export const RedoIcon = icon(<path d="M12.5 4 16 7.5 12.5 11M16 7.5H8.5a4.3 4.3 0 0 0 0 8.6H12" />);
