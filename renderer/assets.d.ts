declare module '*.css';
declare module '@fontsource-variable/noto-sans-sc';
declare module '@fontsource/noto-sans-sc/*.css';
