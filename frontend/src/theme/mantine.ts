// Mantine dressed as Loopdrive: its colours, radii and sizes point at our tokens.
import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const ball: MantineColorsTuple = [
  '#fff3ea',
  '#fde3d0',
  '#fbc59f',
  '#f9a56b',
  '#ff8b3d',
  '#f2761f',
  '#e2680f',
  '#c25405',
  '#a84503',
  '#7c3302',
];

const graphite: MantineColorsTuple = [
  '#e9edf2',
  '#a9b4c1',
  '#7e8b9a',
  '#576473',
  '#3a4554',
  '#232b36',
  '#1a212a',
  '#12171e',
  '#0b0e13',
  '#070a0e',
];

const CONTROL = { size: 'sm' } as const;

export const theme = createTheme({
  primaryColor: 'ball',
  primaryShade: { light: 5, dark: 4 },
  colors: { ball, dark: graphite },
  autoContrast: true,
  black: '#171a20',
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--font-mono)',
  defaultRadius: 'md',
  radius: { xs: '3px', sm: '4px', md: '7px', lg: '12px', xl: '18px' },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: CONTROL },
    TextInput: { defaultProps: CONTROL },
    PasswordInput: { defaultProps: CONTROL },
    Modal: {
      defaultProps: {
        centered: true,
        overlayProps: { backgroundOpacity: 0.55, blur: 3 },
        closeButtonProps: { 'aria-label': 'Close' },
      },
    },
    Menu: { defaultProps: { shadow: 'md', withinPortal: true } },
    Tooltip: { defaultProps: { openDelay: 350, withArrow: false } },
  },
});

/** Points the library's own variables at ours, so that both schemes follow one list. */
export const variables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--ground)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-soft)',
    '--mantine-color-placeholder': 'var(--ink-faint)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--raised)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-error': 'var(--bad)',
    '--mantine-color-anchor': 'var(--accent-text)',
    '--mantine-color-red-light-color': 'var(--bad)',
    '--mantine-color-red-light-hover': 'var(--bad-soft)',
    '--mantine-color-ball-light-color': 'var(--accent-text)',
    '--mantine-color-ball-light-hover': 'var(--accent-soft)',
    '--mantine-color-gray-light-color': 'var(--ink-soft)',
    '--mantine-color-gray-light-hover': 'var(--raised)',
    '--mantine-primary-color-contrast': 'var(--accent-ink)',
  };
  return { variables: {}, light: shared, dark: shared };
};
