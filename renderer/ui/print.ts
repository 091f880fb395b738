/**
 * Prints the page in view. The static weights of the font are read first: printers and PDF readers treat a
 * variable font's weights differently.
 */
export async function printPage(): Promise<void> {
  await import('./printFonts.ts');
  document.documentElement.dataset.printing = 'yes';
  await document.fonts.ready;
  window.print();
  delete document.documentElement.dataset.printing;
}
