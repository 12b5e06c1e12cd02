import { ensureChromium } from '../setup/chromium.mjs';
import { playwright } from '../setup/host.mjs';

const switches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A page of a headless Chromium, not yet at any address.
 *
 * @param {{width?: number, height?: number, scale?: number}} [view] in CSS pixels; `scale` is device pixels to each
 */
export async function openBrowser(view = {}) {
  const { chromium } = await playwright();
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: switches });
  const context = await browser.newContext({
    viewport: { width: view.width ?? 1280, height: view.height ?? 800 },
    deviceScaleFactor: view.scale ?? 1,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  return { page, close: () => browser.close() };
}
