// The shell's icons, drawn on one 20-unit grid with one pen.
import type { ReactNode } from 'react';

interface IconProps {
  size?: number;
}

export function icon(drawing: ReactNode) {
  return function Icon({ size = 18 }: IconProps) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        style={{ display: 'block', flex: 'none' }}
      >
        {drawing}
      </svg>
    );
  };
}

export const PlusIcon = icon(<path d="M10 4v12M4 10h12" />);
export const SearchIcon = icon(
  <path d="M13.2 13.2 17 17M8.8 14.6a5.8 5.8 0 1 0 0-11.6 5.8 5.8 0 0 0 0 11.6Z" />,
);
export const CloseIcon = icon(<path d="m5 5 10 10M15 5 5 15" />);
export const PauseIcon = icon(<path d="M7 5v10M13 5v10" />);
export const PlayIcon = icon(<path d="M6.5 4.5v11l9-5.5-9-5.5Z" />);
export const MicrophoneIcon = icon(
  <path d="M10 12.2a2.6 2.6 0 0 0 2.6-2.6V5.6a2.6 2.6 0 0 0-5.2 0v4a2.6 2.6 0 0 0 2.6 2.6ZM5 9.6a5 5 0 0 0 10 0M10 14.6V17" />,
);
export const StopIcon = icon(<path d="M5.5 5.5h9v9h-9z" />);
export const RetryIcon = icon(<path d="M15.8 8.2A6.2 6.2 0 1 0 16 12M16 4v4.3h-4.3" />);
export const TrashIcon = icon(
  <path d="M4 6h12M8 6V4h4v2M5.5 6l.7 10h7.6l.7-10M8.5 9v4.5M11.5 9v4.5" />,
);
export const PencilIcon = icon(
  <path d="m4 16 .8-3.6 8.4-8.4 2.8 2.8-8.4 8.4L4 16ZM11.6 5.6l2.8 2.8" />,
);
export const PeopleIcon = icon(
  <path d="M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2.5 16.5c.4-3 2.3-4.5 5-4.5s4.6 1.5 5 4.5M12.5 3.8a3 3 0 0 1 0 5.4M14.4 12.4c1.8.6 2.9 2 3.1 4.1" />,
);
export const UploadIcon = icon(<path d="M10 13V4M6.5 7.3 10 3.8l3.5 3.5M4 13v2.5h12V13" />);
export const SunIcon = icon(
  <path d="M10 13.2a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4ZM10 2.5v1.6M10 15.9v1.6M2.5 10h1.6M15.9 10h1.6M4.7 4.7l1.1 1.1M14.2 14.2l1.1 1.1M15.3 4.7l-1.1 1.1M5.8 14.2l-1.1 1.1" />,
);
export const MoonIcon = icon(<path d="M16.5 11.7A6.8 6.8 0 0 1 8.3 3.5a6.8 6.8 0 1 0 8.2 8.2Z" />);
export const MoreIcon = icon(<path d="M4.5 10h.01M10 10h.01M15.5 10h.01" strokeWidth="2.4" />);
export const BackIcon = icon(<path d="M12 4.5 6.5 10l5.5 5.5" />);
export const NextIcon = icon(<path d="M8 4.5 13.5 10 8 15.5" />);
export const KeyIcon = icon(
  <path d="M7 16a3.4 3.4 0 1 0 0-6.8A3.4 3.4 0 0 0 7 16ZM9.5 10.2 16 3.8M13 6.6l2.2 2.2" />,
);
export const WarningIcon = icon(<path d="M10 3.2 17.4 16H2.6L10 3.2ZM10 8v3.6M10 13.8h.01" />);
export const InfoIcon = icon(
  <path d="M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 9.4v3.8M10 6.6h.01" />,
);
export const CheckIcon = icon(<path d="m4.5 10.5 3.6 3.6 7.4-8" />);
export const DashIcon = icon(<path d="M5 10h10" />);
export const ClockIcon = icon(<path d="M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 6.2V10l2.6 1.7" />);
export const OfflineIcon = icon(
  <path d="M3 3l14 14M4.2 9.2A9 9 0 0 1 7 7.4M10.5 6.6c2 .1 3.9.9 5.3 2.3M7 12a4.6 4.6 0 0 1 2.3-1.1M10 15.2h.01" />,
);
export const DoorIcon = icon(<path d="M11.5 3.5h-7v13h7M9 10h8M14 6.8 17.2 10 14 13.2" />);
export const DownloadIcon = icon(<path d="M10 3.5v9M6.5 9l3.5 3.5L13.5 9M4 16.5h12" />);
export const LearnIcon = icon(
  <path d="m10 4.5 8 3.7-8 3.7-8-3.7 8-3.7ZM5.5 10v3.6c1.3 1.1 2.8 1.7 4.5 1.7s3.2-.6 4.5-1.7V10M18 8.2v4.6" />,
);
export const LockIcon = icon(<path d="M5 9h10v7.5H5zM7 9V6.5a3 3 0 0 1 6 0V9M10 12v1.6" />);
export const FreezeIcon = icon(
  <path d="m10 3.5 7 3.5-7 3.5L3 7l7-3.5ZM3 10.2l7 3.5 7-3.5M3 13.4l7 3.5 7-3.5" />,
);
export const ReelIcon = icon(
  <path d="M10 16.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM10 16.5h6.5M10 7.2h.01M7.4 11.8h.01M12.6 11.8h.01" />,
);
export const UpIcon = icon(<path d="M4.5 12.5 10 7l5.5 5.5" />);
export const DownIcon = icon(<path d="M4.5 7.5 10 13l5.5-5.5" />);
