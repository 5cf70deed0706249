import { createTheme, virtualColor, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** Red oxide, the primer of iron and the colour of the workshop's doors; shade 7 carries white text on paper, shade 3 dark text on charcoal. */
const oxide: MantineColorsTuple = ['#fdf1ec', '#f8dfd5', '#f0bda9', '#eb9f80', '#dd7a54', '#cb5a32', '#b0471f', '#96391a', '#7b2d13', '#5e210d'];

export const theme = createTheme({
  // Virtual, so that the text on it is chosen for each colour scheme by itself.
  colors: { oxide, accent: virtualColor({ name: 'accent', light: 'oxide', dark: 'oxide' }) },
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  white: '#fffdf8',
  black: '#2a2520',
  fontFamily: 'var(--sans)',
  headings: { fontFamily: 'var(--serif)', fontWeight: '500' },
  defaultRadius: 'md',
  radius: { md: '6px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
});

/** Mantine's own surfaces take the workshop's tones. */
export const resolver: CSSVariablesResolver = () => {
  const tones = {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--muted)',
    '--mantine-color-placeholder': 'var(--muted)',
    '--mantine-color-default': 'var(--card)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-error': 'var(--accent)',
    '--mantine-color-disabled': 'var(--hover)',
    '--mantine-color-disabled-color': 'color-mix(in srgb, var(--muted) 75%, var(--hover))',
    '--mantine-color-disabled-border': 'var(--line)',
  };
  return { variables: {}, light: tones, dark: tones };
};
