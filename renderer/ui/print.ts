import { usePrinting } from '../store/printing.ts';

/**
 * Prints the page in view, in the light theme. The static weights of the font are read first: printers and PDF
 * readers treat a variable font's weights differently.
 */
export async function printPage(): Promise<void> {
  await import('./printFonts.ts');
  document.documentElement.dataset.printing = 'yes';
  usePrinting.setState({ isPrinting: true });
  try {
    await nextFrame();
    await document.fonts.ready;
    await nextFrame();
    window.print();
  } finally {
    usePrinting.setState({ isPrinting: false });
    delete document.documentElement.dataset.printing;
  }
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
}
